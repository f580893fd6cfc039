#pragma once
// The window's process has no way to the internet, whatever a library inside it tries: the page engine, for one, opens sockets
// to look at the network's devices. The courier is a program of its own and is not touched.

namespace mycel {

/// From here on, this process is refused internet sockets and names. After QApplication: a display may be far away.
void silence();

} // namespace mycel
