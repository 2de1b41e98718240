#include "lib/systemd/notify.hpp"

#include <systemd/sd-daemon.h>

namespace atrio::systemd {

void ready() { ::sd_notify(0, "READY=1"); }
void stopping() { ::sd_notify(0, "STOPPING=1"); }

}  // namespace atrio::systemd
