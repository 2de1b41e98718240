#pragma once

#include "base/outcome.hpp"
#include "hall/day.hpp"
#include "wire/intents.hpp"
#include "wire/profile.hpp"

/// What the screen asks, as transactions. Throws sqlite::Error.
namespace atrio::hall {

Outcome<wire::IssuedTicket, wire::IssueRefusal> issue(sqlite::Database& db,
                                                      const wire::Profile& profile,
                                                      const wire::IssueTicket& wanted,
                                                      const Moment& now);

Outcome<wire::IssuedTicket, wire::ReprintRefusal> reprint(sqlite::Database& db,
                                                          const wire::Reprint& wanted,
                                                          const Moment& now);

}  // namespace atrio::hall
