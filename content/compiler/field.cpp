#include "field.hpp"

#include "base/local_time.hpp"
#include "hours/opening_hours.hpp"
#include "hours/recurrence.hpp"
#include "source.hpp"
#include "value_forms.hpp"

#include <algorithm>
#include <charconv>

namespace atrio::content {

namespace {

bool left_out(Mapping& entry, const Reading& in, const std::string& key) {
  return in.changes_another && !entry.has(key);
}

void add_text(Reading& in, std::string path, Words words) {
  in.card.texts.push_back({.path = std::move(path),
                           .words = std::move(words),
                           .checked = {},
                           .pictogram = in.pictogram});
}

void add_link(Reading& in, const std::string& kind, Reference to) {
  in.card.links.push_back({kind, std::move(to)});
}

/// Reads `key` by `read` and puts what it gives into the body.
template <class Read>
Field required(std::string key, Read read) {
  return [key = std::move(key), read](Mapping& entry, Reading& in) {
    if (!left_out(entry, in, key)) in.body[key] = read(entry, in, key);
  };
}

template <class Read>
Field optional(std::string key, Read read) {
  return [key = std::move(key), read](Mapping& entry, Reading& in) {
    if (entry.has(key)) in.body[key] = read(entry, in, key);
  };
}

/// The picture of an entry stands beside all its texts, also those read before it.
void stands_beside_texts(Reading& in, const std::string& pictogram) {
  in.pictogram = pictogram;
  for (auto& text : in.card.texts)
    if (text.path.starts_with(in.path) && text.pictogram.empty()) text.pictogram = pictogram;
}

/// A value that must look a certain way.
struct Form {
  bool (*fits)(std::string_view);
  const char* what;
  const char* mend;
};

void require_form(const Form& form, std::string_view value, const Place& place,
                  Findings& findings) {
  if (value.empty() || form.fits(value)) return;
  findings.error(place, "\"" + std::string(value) + "\" is not " + form.what, form.mend);
}

auto value_of(const Form& form) {
  return [form](Mapping& entry, Reading& in, const std::string& key) {
    std::string value = entry.string(key);
    require_form(form, value, entry.place(key), in.findings);
    return value;
  };
}

auto values_of(const Form& form) {
  return [form](Mapping& entry, Reading& in, const std::string& key) {
    auto all = nlohmann::json::array();
    for (const auto& one : entry.words_list(key)) {
      require_form(form, one.one, one.place, in.findings);
      all.push_back(one.one);
    }
    return all;
  };
}

const Form any_value{[](std::string_view) { return true; }, "", ""};
const Form iso_date{is_date, "a date", "write it like 2026-11-23"};
const Form https{is_https, "an address that begins with https://", "write the whole address"};
const Form email{is_email, "an e-mail address", "write it like sportello@example.org"};
const Form telephone{is_phone_number, "a phone number",
                     "write all its digits, in groups parted by one space"};
const Form language_tag{is_language_tag, "a language tag", "write it like sq or zh-Hans"};
const Form day_and_time{[](std::string_view text) {
                          std::string with_t(text);
                          if (text.size() == 16 && text[10] == ' ') with_t[10] = 'T';
                          return with_t != text && local_time(with_t).has_value();
                        },
                        "a date with a time", "write it like 2026-12-05 15:00"};

auto opening_hours = [](Mapping& entry, Reading& in, const std::string& key) {
  std::string text = entry.string(key);
  const auto schedule = hours::parse_opening_hours(text);
  if (!schedule)
    in.findings.error(entry.place(key),
                      "these are no opening hours: " + hours::to_string(schedule.reason()),
                      "see \"Opening hours\" in content/README.md");
  return text;
};

auto recurrence = [](Mapping& entry, Reading& in, const std::string& key) {
  std::string text = entry.string(key);
  const auto rule = hours::parse_recurrence(text);
  if (!rule)
    in.findings.error(entry.place(key),
                      "this is no rule of coming back: " + hours::to_string(rule.reason()),
                      "write it like FREQ=WEEKLY;BYDAY=SA;UNTIL=20270630");
  return text;
};

auto yes_or_no = [](Mapping& entry, Reading&, const std::string& key) {
  return entry.yes_no(key);
};

/// Reads every field of one mapping.
void read_fields(const Fields& fields, Mapping& entry, Reading& in) {
  for (const auto& field : fields) field(entry, in);
}

}  // namespace

bool is_date(std::string_view text) { return local_day(text).has_value(); }

bool is_check(const CheckedBy& check) {
  return (check.by == "operator" || check.by == "mediator") && is_date(check.on);
}

Field words(std::string key) {
  return [key = std::move(key)](Mapping& entry, Reading& in) {
    if (!left_out(entry, in, key)) add_text(in, in.path + key, entry.words(key));
  };
}

Field optional_words(std::string key) {
  return [key = std::move(key)](Mapping& entry, Reading& in) {
    auto text = entry.optional_words(key);
    if (!text) return;
    add_text(in, in.path + key, std::move(*text));
    in.body[key] = true;
  };
}

Field words_list(std::string key, std::string one) {
  return [key = std::move(key), one = std::move(one)](Mapping& entry, Reading& in) {
    if (!entry.has(key)) return;
    int n = 0;
    for (auto& text : entry.words_list(key))
      add_text(in, in.path + one + "/" + std::to_string(++n), std::move(text));
    in.body[key] = n;
  };
}

Field picture(std::string key) {
  return required(std::move(key), [](Mapping& entry, Reading& in, const std::string& name) {
    const Reference to = entry.reference(name);
    add_link(in, "pictogram", to);
    if (name == "pictogram") stands_beside_texts(in, to.id);
    return to.id;
  });
}

namespace {

auto reference_to(std::string kind) {
  return [kind = std::move(kind)](Mapping& entry, Reading& in, const std::string& key) {
    const Reference to = entry.reference(key);
    add_link(in, kind, to);
    return to.id;
  };
}

}  // namespace

Field link(std::string key, std::string kind) {
  return required(std::move(key), reference_to(std::move(kind)));
}

Field optional_link(std::string key, std::string kind) {
  return optional(std::move(key), reference_to(std::move(kind)));
}

Field link_or_none(std::string key, std::string kind) {
  return required(std::move(key), [kind = std::move(kind)](Mapping& entry, Reading& in,
                                                           const std::string& name) {
    const Reference to = entry.reference(name);
    if (to.id == "none") return std::string();
    add_link(in, kind, to);
    return to.id;
  });
}

Field links(std::string key, std::string kind) {
  return optional(std::move(key), [kind = std::move(kind)](Mapping& entry, Reading& in,
                                                           const std::string& name) {
    auto ids = nlohmann::json::array();
    for (const auto& to : entry.references(name)) {
      add_link(in, kind, to);
      ids.push_back(to.id);
    }
    return ids;
  });
}

Field code(std::string key) { return required(std::move(key), value_of(any_value)); }
Field optional_code(std::string key) { return optional(std::move(key), value_of(any_value)); }
Field codes(std::string key) { return optional(std::move(key), values_of(any_value)); }
Field date(std::string key) { return required(std::move(key), value_of(iso_date)); }
Field dates(std::string key) { return optional(std::move(key), values_of(iso_date)); }
Field optional_https(std::string key) { return optional(std::move(key), value_of(https)); }
Field phone(std::string key) { return required(std::move(key), value_of(telephone)); }
Field optional_phone(std::string key) { return optional(std::move(key), value_of(telephone)); }
Field optional_email(std::string key) { return optional(std::move(key), value_of(email)); }
Field date_time(std::string key) { return required(std::move(key), value_of(day_and_time)); }
Field hours(std::string key) { return required(std::move(key), opening_hours); }
Field optional_hours(std::string key) { return optional(std::move(key), opening_hours); }
Field optional_recurrence(std::string key) { return optional(std::move(key), recurrence); }
Field languages(std::string key) { return optional(std::move(key), values_of(language_tag)); }
Field flag(std::string key) { return required(std::move(key), yes_or_no); }
Field optional_flag(std::string key) { return optional(std::move(key), yes_or_no); }

Field choice(std::string key, std::vector<std::string> options) {
  return required(std::move(key), [options = std::move(options)](Mapping& entry, Reading& in,
                                                                 const std::string& name) {
    const std::string value = entry.string(name);
    if (value.empty() || std::ranges::find(options, value) != options.end()) return value;
    std::string all;
    for (const auto& option : options) all += (all.empty() ? "" : ", ") + option;
    in.findings.error(entry.place(name), "\"" + value + "\" is not one of " + all,
                      "write one of them");
    return value;
  });
}

namespace {

auto whole_number = [](Mapping& entry, Reading&, const std::string& key) {
  return entry.number(key);
};

}  // namespace

Field number(std::string key) { return required(std::move(key), whole_number); }
Field optional_number(std::string key) { return optional(std::move(key), whole_number); }

Field millimetres(std::string key, std::size_t count) {
  return required(
      std::move(key), [count](Mapping& entry, Reading& in, const std::string& name) {
        auto all = nlohmann::json::array();
        for (const auto& one : entry.words_list(name)) {
          double value = -1;
          const char* end = one.one.data() + one.one.size();
          if (std::from_chars(one.one.data(), end, value).ptr != end ||
              !(value >= 0 && value <= 2000))
            in.findings.error(one.place, "\"" + one.one + "\" is no length from 0 to 2000",
                              "write millimetres");
          all.push_back(value);
        }
        if (entry.has(name) && all.size() != count)
          in.findings.error(entry.place(name),
                            "\"" + name + "\" should be " + std::to_string(count) + " numbers",
                            "write millimetres, in brackets");
        return all;
      });
}

Field colour(std::string key) {
  return required(std::move(key), [](Mapping& entry, Reading& in, const std::string& name) {
    const std::string value = entry.string(name);
    unsigned rgb = 0;
    const char* end = value.data() + value.size();
    if (value.size() != 7 || value[0] != '#' ||
        std::from_chars(value.data() + 1, end, rgb, 16).ptr != end)
      in.findings.error(entry.place(name), "a colour is written like \"#004D99\"",
                        "write it so");
    return rgb;
  });
}

Field optional_group(std::string key, Fields fields) {
  return [key = std::move(key), fields = std::move(fields)](Mapping& entry, Reading& in) {
    if (!entry.has(key)) return;
    auto group = entry.mapping(key);
    if (!group) {
      in.findings.error(entry.place(key), "\"" + key + "\" should hold keys with values",
                        "write {key: value}");
      return;
    }
    nlohmann::json body = nlohmann::json::object();
    Reading inside{in.card, in.path + key + "/", body, in.findings, in.pictogram};
    // A group is replaced whole, so what it must have it must have in every layer.
    read_fields(fields, *group, inside);
    group->finish();
    in.body[key] = std::move(body);
  };
}

namespace {

/// A list of mappings; `name` gives each its part of the path.
Field list_of(std::string key, std::string one, Fields fields,
              std::function<std::string(Mapping&, Reading&, int)> name) {
  return [key = std::move(key), one = std::move(one), fields = std::move(fields),
          name = std::move(name)](Mapping& entry, Reading& in) {
    if (!entry.has(key)) return;
    auto all = nlohmann::json::array();
    int n = 0;
    entry.each(key, [&](Mapping& element) {
      nlohmann::json body = nlohmann::json::object();
      Reading inside{in.card, "", body, in.findings};
      inside.path = in.path + one + "/" + name(element, inside, ++n) + "/";
      read_fields(fields, element, inside);
      all.push_back(std::move(body));
    });
    in.body[key] = std::move(all);
  };
}

}  // namespace

Field list(std::string key, std::string one, Fields fields) {
  return list_of(std::move(key), std::move(one), std::move(fields),
                 [](Mapping&, Reading&, int n) { return std::to_string(n); });
}

Field list_by_id(std::string key, std::string one, Fields fields) {
  return list_of(std::move(key), std::move(one), std::move(fields),
                 [](Mapping& element, Reading& in, int) {
                   const Reference id = element.reference("id");
                   in.body["id"] = id.id;
                   return id.id;
                 });
}

}  // namespace atrio::content
