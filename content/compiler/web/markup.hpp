#pragma once

#include <string>
#include <string_view>

namespace atrio::content {

/// Text for a place in HTML where nothing but text is meant, attributes included.
std::string escaped(std::string_view text);

/// A text of the pack as HTML: `**strong**` is strong; what stands in backticks stays together
/// and left to right. Marks that are not closed stay as they are written.
std::string html_of(std::string_view marked);

/// The same without marks and without isolates: for a title, a file's name.
std::string without_marks(std::string_view marked);

/// Text whose web addresses can be followed.
std::string with_links(std::string_view text);

/// "+39…" or "112" of a number as people write it: what a telephone dials.
std::string dialled(std::string_view number);

/// A web address as one reads it: without scheme, "www." and the last slash.
std::string readable_address(std::string_view url);

}  // namespace atrio::content
