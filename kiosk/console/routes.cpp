#include "console/routes.hpp"

#include <array>

namespace atrio::console {

namespace {

constexpr std::array table{
    Route{"GET", "/api/board", Role::anyone, show_board_state},
    Route{"GET", "/api/board/events", Role::anyone, Stream::board},

    Route{"POST", "/api/session", Role::anyone, sign_in},
    Route{"GET", "/api/session", Role::newcomer, show_session},
    Route{"POST", "/api/session/end", Role::newcomer, sign_out},
    Route{"POST", "/api/session/password", Role::newcomer, choose_password},
    Route{"POST", "/api/session/presence", Role::staff, be_present},
    Route{"POST", "/api/session/desk", Role::staff, choose_desk},

    Route{"GET", "/api/staff", Role::staff, show_staff_state},
    Route{"GET", "/api/staff/events", Role::staff, Stream::staff},
    Route{"POST", "/api/tickets/next", Role::staff, call_next},
    Route{"POST", "/api/tickets/{ticket}/call", Role::staff, call},
    Route{"POST", "/api/tickets/{ticket}/recall", Role::staff, recall},
    Route{"POST", "/api/tickets/{ticket}/serve", Role::staff, serve},
    Route{"POST", "/api/tickets/{ticket}/finish", Role::staff, finish},
    Route{"POST", "/api/tickets/{ticket}/finish-and-next", Role::staff, finish_and_call_next},
    Route{"POST", "/api/tickets/{ticket}/no-show", Role::staff, no_show},
    Route{"POST", "/api/person-calls/{terminal}/answer", Role::staff, answer_person_call},
    Route{"POST", "/api/person-calls/{terminal}/end", Role::staff, end_person_call},
};

}  // namespace

std::span<const Route> routes() { return table; }

}  // namespace atrio::console
