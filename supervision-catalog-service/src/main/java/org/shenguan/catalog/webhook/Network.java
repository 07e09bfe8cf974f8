package org.shenguan.catalog.webhook;

import java.net.InetAddress;
import java.util.Arrays;

/** A range of IP addresses, written as {@code 10.0.0.0/8} or {@code fc00::/7}. */
record Network(InetAddress base, int prefix) {

    static Network of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("A network is written address/prefix: " + text);
        }
        InetAddress base = InetAddress.ofLiteral(text.substring(0, slash));
        int prefix = Integer.parseInt(text.substring(slash + 1));
        if (prefix < 0 || prefix > base.getAddress().length * 8) {
            throw new IllegalArgumentException("No such prefix: " + text);
        }
        return new Network(base, prefix);
    }

    boolean contains(InetAddress address) {
        byte[] mine = base.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        int whole = prefix / 8;
        if (!Arrays.equals(mine, 0, whole, other, 0, whole)) {
            return false;
        }
        int rest = prefix % 8;
        int mask = 0xff << (8 - rest) & 0xff;
        return rest == 0 || (mine[whole] & mask) == (other[whole] & mask);
    }
}
