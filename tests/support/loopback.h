#pragma once
// Sockets on loopback, for the servers that tests play themselves.

#include <QtGlobal>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace mycel::tests {

inline sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(quint16(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/// A socket that listens at a port that is free, and which one that is.
struct Listening {
    int socket = -1;
    int port = 0;
};

inline Listening listenOnLoopback()
{
    Listening listening{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), 0};
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    bind(listening.socket, reinterpret_cast<sockaddr *>(&address), size);
    listen(listening.socket, 16);
    getsockname(listening.socket, reinterpret_cast<sockaddr *>(&address), &size);
    listening.port = ntohs(address.sin_port);
    return listening;
}

} // namespace mycel::tests
