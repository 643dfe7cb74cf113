package city.moves.platform.files;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the scanner listens: {@code tcp://scanner.example:3310} or {@code unix:///run/clamav/clamd.ctl}. */
sealed interface ScannerAddress {

    Pattern TCP = Pattern.compile("tcp://([A-Za-z0-9._-]+|\\[[0-9a-fA-F:.]+]):(\\d{1,5})");
    Pattern UNIX = Pattern.compile("unix://(/[^\\p{Cntrl}]{1,100})");
    int LAST_PORT = 65_535;

    record Tcp(String host, int port) implements ScannerAddress {

        /** Looked up each time, since servers move. */
        @Override
        public SocketAddress resolve() throws IOException {
            InetSocketAddress address = new InetSocketAddress(host, port);
            if (address.isUnresolved()) {
                throw new UnknownHostException(host);
            }
            return address;
        }
    }

    record Unix(Path path) implements ScannerAddress {

        @Override
        public SocketAddress resolve() {
            return UnixDomainSocketAddress.of(path);
        }
    }

    SocketAddress resolve() throws IOException;

    static boolean isOne(String text) {
        Matcher tcp = TCP.matcher(text);
        return tcp.matches() ? Integer.parseInt(tcp.group(2)) >= 1 && Integer.parseInt(tcp.group(2)) <= LAST_PORT
                : UNIX.matcher(text).matches();
    }

    static ScannerAddress of(String text) {
        Matcher tcp = TCP.matcher(text);
        Matcher unix = UNIX.matcher(text);
        if (tcp.matches()) {
            return new Tcp(tcp.group(1), Integer.parseInt(tcp.group(2)));
        }
        if (unix.matches()) {
            return new Unix(Path.of(unix.group(1)));
        }
        throw new IllegalArgumentException("moves.files.scanner names no place: " + text);
    }
}
