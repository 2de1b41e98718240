#pragma once

/// The one door to libsystemd. Without systemd every function does nothing.
namespace atrio::systemd {

/// The program is up: sockets listen, state is read (Type=notify).
void ready();
/// The program is on its way out.
void stopping();

}  // namespace atrio::systemd
