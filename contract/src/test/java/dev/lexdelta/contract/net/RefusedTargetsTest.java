package dev.lexdelta.contract.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedTargetsTest {
    private static final byte[] PUBLIC = {93, (byte) 184, (byte) 216, 34};

    @ParameterizedTest
    @ValueSource(
            strings = {
                // loopback in every spelling
                "127.0.0.1",
                "127.1",
                "127.0.1",
                "127.255.255.254",
                "2130706433",
                "0x7f000001",
                "0X7F.0.0.1",
                "0x7f.1",
                "017700000001",
                "0177.0.0.1",
                "0177.0.0x0.01",
                "127.0.0.1.",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "[64:ff9b::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[::ffff:0:127.0.0.1]",
                "localhost",
                "LocalHost.",
                "api.localhost",
                // private, shared, link-local, metadata
                "10.0.0.1",
                "0xA000001",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "0300.0250.1",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "169.254.169.254",
                "0xa9fea9fe",
                "2852039166",
                "0251.0376.0251.0376",
                "[::ffff:169.254.169.254]",
                "[64:ff9b::a9fe:a9fe]",
                "[2002:a9fe:a9fe::1]",
                "168.63.129.16",
                "[fe80::1]",
                "[fe80::1%eth0]",
                "[fec0::1]",
                "[fc00::1]",
                "[fd00:ec2::254]",
                // nobody's, documentation, benchmarks, multicast, reserved
                "0.0.0.0",
                "0",
                "0x",
                "0.1.2.3",
                "192.0.0.8",
                "192.0.0.192",
                "192.0.2.1",
                "198.51.100.7",
                "203.0.113.9",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "4294967295",
                "[::]",
                "[ff02::1]",
                "[100::1]",
                "[64:ff9b:1::1]",
                "[2001:db8::1]",
                "[2001:0:4136:e378:8000:63bf:3fff:fdd2]",
                "[3fff::1]",
                "[4000::1]",
                // looks like an address and is none
                "256.0.0.1",
                "1.2.3.4.5",
                "08.8.8.8",
                "0x100000000",
                "1..2",
                "example.0x7f",
                "99999999999999999999",
                "[1::2::3]",
                "",
            })
    void refusesAHostThatIsNotOnThePublicInternet(String host) {
        assertThat(RefusedTargets.STRICT.refusesHost(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.216.34",
                "1572395042",
                "0x5db8d822",
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "[2606:2800:220:1:248:1893:25c8:1946]",
                "[::ffff:93.184.216.34]",
                "[64:ff9b::93.184.216.34]",
                "[2002:5db8:d822::1]",
                "example.org",
                "1.2.3.4.example.org",
                "xn--fiqs8s",
            })
    void takesAHostOfThePublicInternet(String host) {
        assertThat(RefusedTargets.STRICT.refusesHost(host)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, 10.1.2.3, true",
        "10.1.0.0/16, 10.2.0.1, false",
        "10.1.2.3, 10.1.2.3, true",
        "10.1.2.3, 10.1.2.4, false",
        "127.0.0.0/8, 0x7f.1, true",
        "192.168.4.0/23, 192.168.5.255, true",
        "192.168.4.0/23, 192.168.6.0, false",
        "0.0.0.0/0, 169.254.169.254, true",
        "0.0.0.0/0, [::1], false",
        "fd00::/8, [fd12::1], true",
        "fd00::/8, [fc12::1], false",
        "[::1], [::1], true",
        "localhost, localhost, true",
        "localhost, LOCALHOST., true",
        "localhost, 127.0.0.1, false",
    })
    void opensWhatTheOperatorAllows(String allowed, String host, boolean open) {
        assertThat(new RefusedTargets(List.of(allowed)).refusesHost(host)).isNotEqualTo(open);
    }

    @Test
    void letsAnAllowedNameStandForAnyAddressButNotTheAddressAlone() throws UnknownHostException {
        var targets = new RefusedTargets(List.of("hooks.intranet"));
        var inside = InetAddress.getByAddress(new byte[] {10, 0, 0, 1});

        assertThat(targets.refuses("Hooks.Intranet", inside)).isFalse();
        assertThat(targets.refuses("other.intranet", inside)).isTrue();
        assertThat(targets.refuses(inside)).isTrue();
        assertThat(targets.refuses("other.intranet", InetAddress.getByAddress(PUBLIC)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "300.0.0.1", "::/129", "name/8", " ", "1.2.3.4.5"})
    void namesAnAllowedEntryThatIsNone(String entry) {
        assertThatThrownBy(() -> new RefusedTargets(List.of(entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s)[^\n]+");
    }

    @Test
    void agreesWithThePlatformOnWhatIsLocal() {
        long seed = RandomGenerator.getDefault().nextLong();
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 100_000; i++) {
            var bytes = new byte[random.nextBoolean() ? 4 : 16];
            random.nextBytes(bytes);
            var address = HostLiteral.of(bytes);
            if (address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || address.isLinkLocalAddress()
                    || address.isSiteLocalAddress()
                    || address.isMulticastAddress()) {
                assertThat(RefusedTargets.STRICT.refuses(address))
                        .as("%s, seed %d", address, seed)
                        .isTrue();
            }
        }
    }
}
