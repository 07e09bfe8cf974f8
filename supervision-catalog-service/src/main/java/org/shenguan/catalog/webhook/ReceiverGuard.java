package org.shenguan.catalog.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/**
 * Keeps webhooks from reaching into networks that only the platform can reach: an address is looked
 * at when it is registered and before each attempt, because a name may come to mean another address.
 */
final class ReceiverGuard {

    /** IANA special-purpose registries: whatever is not a public unicast address. */
    private static final List<Network> NOT_PUBLIC =
            networks(
                    List.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "192.88.99.0/24",
                            "192.168.0.0/16",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "224.0.0.0/3",
                            "::/96",
                            "64:ff9b::/96",
                            "64:ff9b:1::/48",
                            "100::/64",
                            "2001::/23",
                            "2001:db8::/32",
                            "2002::/16",
                            "fc00::/7",
                            "fe80::/10",
                            "fec0::/10",
                            "ff00::/8"));

    private final List<Network> allowed;

    ReceiverGuard(List<String> allowedNetworks) {
        this.allowed = networks(allowedNetworks);
    }

    /**
     * Looks at where the address leads now.
     *
     * @throws ReceiverRefused unless it may be pushed to
     */
    void check(URI url) throws ReceiverRefused {
        String host = url.getHost();
        if (host == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new ReceiverRefused("推送地址应为完整的网址，不得带用户名、密码或者片段。");
        }
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        InetAddress[] addresses = resolve(host);
        boolean loopback = true;
        for (InetAddress address : addresses) {
            loopback &= address.isLoopbackAddress();
            if (isWithin(NOT_PUBLIC, address) && !isWithin(allowed, address)) {
                throw new ReceiverRefused("推送地址“" + host + "”指向非公开网络，未获允许。");
            }
        }
        if (!scheme.equals("https") && !(scheme.equals("http") && loopback)) {
            throw new ReceiverRefused("推送地址应使用 https。");
        }
    }

    private static InetAddress[] resolve(String host) throws ReceiverRefused {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException unknown) {
            throw new ReceiverRefused("推送地址“" + host + "”无法解析。");
        }
    }

    private static boolean isWithin(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static List<Network> networks(List<String> texts) {
        return texts.stream().map(Network::of).toList();
    }
}
