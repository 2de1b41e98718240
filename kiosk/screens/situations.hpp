#pragma once

#include "screens/page.hpp"
#include "session/intent.hpp"

#include <optional>

/// One function a situation, each in the file of its name. It draws what lies between header
/// and dock and returns what the visitor wants, if she has just touched it.
namespace atrio::screens {

using Wanted = std::optional<session::Intent>;

/// The question at the top of a page. Where there is no header, what became of the call for a
/// person stands in its place.
void draw_title(ui::Frame& frame, const Page& page, ui::Rect where, const ui::Question& title);

/// The façade; draws the whole page.
Wanted attract(ui::Frame& frame, const Page& page, const session::Attract& situation);
Wanted choose_language(ui::Frame& frame, const Page& page,
                       const session::ChooseLanguage& situation);
Wanted choose_need(ui::Frame& frame, const Page& page, const session::ChooseNeed& situation);
Wanted choose_service(ui::Frame& frame, const Page& page,
                      const session::ChooseService& situation);
/// choose_service for the need "emergenza": telephone numbers instead of queues.
Wanted emergency(ui::Frame& frame, const Page& page, const session::ChooseService& situation);
Wanted service(ui::Frame& frame, const Page& page, const session::ReadService& situation);
Wanted confirm_ticket(ui::Frame& frame, const Page& page,
                      const session::ConfirmTicket& situation);
Wanted ticket_issued(ui::Frame& frame, const Page& page,
                     const session::TicketIssued& situation);
Wanted queue_closed(ui::Frame& frame, const Page& page, const session::QueueClosed& situation);
/// The question over any of them; draws over the whole page.
Wanted still_there(ui::Frame& frame, const Page& page);

}  // namespace atrio::screens
