#pragma once

#include <filesystem>
#include <string>

namespace atrio::http {

/// Listening sockets with errors a technician can act on; the library's own bind shares a port
/// silently with another program. Both throw std::runtime_error; the caller owns the
/// descriptor.
int listening_unix_socket(const std::filesystem::path& path);
int listening_tcp_socket(const std::string& address, int port);
/// The port a TCP socket really has.
int port_of(int descriptor);

}  // namespace atrio::http
