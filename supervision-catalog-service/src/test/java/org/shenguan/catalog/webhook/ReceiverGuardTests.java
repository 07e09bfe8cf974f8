package org.shenguan.catalog.webhook;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverGuardTests {

    private final ReceiverGuard strict = new ReceiverGuard(List.of());
    private final ReceiverGuard lenient =
            new ReceiverGuard(List.of("127.0.0.0/8", "::1/128", "10.20.0.0/15"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/hook",
                "https://127.9.9.9/hook",
                "https://localhost/hook",
                "https://0.0.0.0/hook",
                "https://10.20.0.1/hook",
                "https://100.64.0.1/hook",
                "https://172.31.255.255/hook",
                "https://192.168.1.1/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://224.0.0.1/hook",
                "https://255.255.255.255/hook",
                "https://[::1]/hook",
                "https://[::]/hook",
                "https://[fe80::1]/hook",
                "https://[fd00::1]/hook",
                "https://[::ffff:10.0.0.1]/hook",
                "https://[64:ff9b::a00:1]/hook",
                "https://2130706433/hook",
            })
    void refusesWhatIsNotPublic(String url) {
        assertThatExceptionOfType(ReceiverRefused.class)
                .isThrownBy(() -> strict.check(URI.create(url)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/hook",
                "ftp://127.0.0.1/hook",
                "http://10.20.0.1/hook",
                "https://user:secret@8.8.8.8/hook",
                "https://8.8.8.8/hook#part",
                "https:///hook",
                "https://10.22.0.1/hook",
                "https://no-such-host.invalid/hook",
            })
    void refusesWhatNoSettingAllows(String url) {
        assertThatExceptionOfType(ReceiverRefused.class)
                .isThrownBy(() -> lenient.check(URI.create(url)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://8.8.8.8/hook",
                "https://[2606:4700::1111]:8443/hook?x=1",
                "https://10.21.255.255/hook",
                "http://127.0.0.1:8080/hook",
                "http://[::1]:8080/hook",
            })
    void letsThroughWhatIsPublicOrAllowed(String url) {
        assertThatCode(() -> lenient.check(URI.create(url))).doesNotThrowAnyException();
    }

    @Test
    void refusesASettingThatIsNoNetwork() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new ReceiverGuard(List.of("10.0.0.0")));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new ReceiverGuard(List.of("10.0.0.0/33")));
    }
}
