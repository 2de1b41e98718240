#pragma once

#include <string_view>

/// How values that are shown as they stand must look.
namespace atrio::content {

/// A number that can be dialled in Italy: digits in groups parted by one space. Short codes
/// begin with 1 and have 3 to 6 digits; geographic numbers begin with 0 and have 6 to 11,
/// mobile ones with 3 and have 9 or 10, reserved ones with 8 and have 6 to 10 (national
/// numbering plan, AGCOM 8/15/CIR, annex A). After '+' stand 7 to 15 digits that do not begin
/// with 0 (ITU-T E.164, 6).
bool is_phone_number(std::string_view text);

/// One '@' between a mailbox and a host.
bool is_email(std::string_view text);

/// https, a host with a dot, nothing of a user or of whom to count: an address that can be
/// typed.
bool is_https(std::string_view text);

}  // namespace atrio::content
