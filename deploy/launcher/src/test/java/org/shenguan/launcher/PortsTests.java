package org.shenguan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void keepsTheAgreedPorts() {
        var ports = Ports.standard(0);

        assertThat(ports.address(Service.GATEWAY)).isEqualTo("http://127.0.0.1:8080");
        assertThat(ports.address(Service.APPROVAL)).isEqualTo("http://127.0.0.1:8101");
        assertThat(ports.address(Service.WARNING)).isEqualTo("http://127.0.0.1:8106");
        assertThat(ports.issuer()).isEqualTo("http://127.0.0.1:8180/realms/shenguan");
    }

    @Test
    void movesEveryPortByTheOffset() {
        var standard = Ports.standard(0).uses(Replica.oneOfEach(List.of(Service.values())));
        var moved = Ports.standard(1000).uses(Replica.oneOfEach(List.of(Service.values())));

        assertThat(moved)
                .extracting(Ports.Use::port)
                .containsExactlyElementsOf(
                        standard.stream().map(use -> use.port() + 1000).toList());
    }

    @Test
    void findsFreePortsOfWhichNoTwoAreTheSame() {
        var uses = Ports.free().uses(Replica.oneOfEach(List.of(Service.values())));

        assertThat(uses).extracting(Ports.Use::port).doesNotHaveDuplicates();
        assertThat(uses).noneMatch(use -> Ports.isTaken(use.port()));
    }

    @Test
    void needsNoPortForAServiceThatIsLeftOut() {
        assertThat(Ports.standard(0).uses(Replica.oneOfEach(List.of(Service.CREDIT))))
                .extracting(Ports.Use::purpose)
                .contains("credit-service")
                .doesNotContain("gateway");
    }
}
