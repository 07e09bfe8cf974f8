package org.shenguan.launcher;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenguan.launcher.Realm.Mapper;

class RealmTests {

    private static final String DEMO_PASSWORD = "Shenguan-demo-1";
    private static final String AUDIENCE = "oidc-audience-mapper";

    private final Realm realm = Realm.from(Repository.realmFile());

    @ParameterizedTest
    @CsvSource({
        "jinzhong, 140700, 14070001, 14070021, 1407",
        "linfen,   141000, 14100001, 14100021, 1410",
        "taiyuan,  140100, 14010001, 14010021, 1401"
    })
    void givesEveryDutyOfACityItsAccount(
            String place, String region, String approval, String emergency, String certificate) {
        assertAccount("approver." + place, Set.of("APPROVER"), region, approval);
        assertAccount("leader." + place, Set.of("LEADER", "APPROVER"), region, approval);
        assertAccount("supervisor." + place, Set.of("SUPERVISOR"), region, emergency);
        assertAccount("head." + place, Set.of("SECTION_HEAD", "SUPERVISOR"), region, emergency);
        assertAccount("legal." + place, Set.of("LEGAL_REVIEWER"), region, emergency);
        assertAccount("chief." + place, Set.of("LEADER"), region, emergency);
        assertAccount("admin." + place, Set.of("ADMINISTRATOR"), region, "*");
        assertAccount("informant." + place, Set.of("INFORMATION_OFFICER"), region, emergency);
        for (int number = 1; number <= 4; number++) {
            var enforcer = realm.account("enforcer" + number + "." + place);
            assertThat(enforcer.roles()).containsExactly("ENFORCER");
            assertThat(enforcer.attributes())
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of(
                                    "region", region,
                                    "department", emergency,
                                    "certificate_no", certificate + "2026000" + number));
        }
    }

    @Test
    void givesTheProvinceAndTheDistrictTheirAccounts() {
        assertAccount("auditor.shanxi", Set.of("AUDITOR"), "140000", "*");
        assertAccount("operator.shanxi", Set.of("OPERATOR"), "140000", "*");
        assertAccount("admin.shanxi", Set.of("ADMINISTRATOR"), "140000", "*");
        assertAccount("approver.yuci", Set.of("APPROVER"), "140702", "14070201");
        assertAccount("supervisor.yuci", Set.of("SUPERVISOR"), "140702", "14070221");
        assertThat(realm.accounts()).hasSize(42);
    }

    @Test
    void hasAnAccountThatMaySeeNothing() {
        var nobody = realm.account("nobody.jinzhong");

        assertThat(nobody.roles()).containsExactlyInAnyOrder("APPROVER", "SUPERVISOR", "ENFORCER");
        assertThat(nobody.attributes()).isEmpty();
    }

    @Test
    void letsTheFrontEndApplicationApplyForTheProvince() {
        assertThat(realm.client("shenguan-front").serviceAccount()).isTrue();
        assertThat(realm.serviceAccounts())
                .singleElement()
                .satisfies(account -> {
                    assertThat(account.username()).isEqualTo("service-account-shenguan-front");
                    assertThat(account.roles()).containsExactly("APPROVER");
                    assertThat(account.attributes())
                            .isEqualTo(Map.of("region", "140000", "department", "*"));
                });
    }

    @Test
    void declaresEveryRoleThatAnAccountHas() {
        var declared =
                realm.file().path("roles").path("realm").values().stream()
                        .map(role -> role.path("name").asString())
                        .toList();

        assertThat(declared)
                .containsExactlyInAnyOrder(
                        "APPROVER",
                        "SUPERVISOR",
                        "ENFORCER",
                        "LEGAL_REVIEWER",
                        "SECTION_HEAD",
                        "LEADER",
                        "ADMINISTRATOR",
                        "INFORMATION_OFFICER",
                        "AUDITOR",
                        "OPERATOR");
        assertThat(realm.accounts()).allMatch(account -> declared.containsAll(account.roles()));
    }

    @Test
    void declaresEveryAttributeInTheUserProfile() {
        String profile =
                realm.file()
                        .path("components")
                        .path("org.keycloak.userprofile.UserProfileProvider")
                        .path(0)
                        .path("config")
                        .path("kc.user.profile.config")
                        .path(0)
                        .asString();

        assertThat(profile)
                .contains("\"name\":\"region\"")
                .contains("\"name\":\"department\"")
                .contains("\"name\":\"certificate_no\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shenguan-console",
                "shenguan-gateway",
                "shenguan-front",
                "shenguan-elsewhere",
                "shenguan-brief"
            })
    void writesTheClaimsIntoTheAccessTokensOfEveryClient(String id) {
        var claims =
                realm.client(id).mappers().stream()
                        .filter(mapper -> mapper.settings().containsKey("claim.name"))
                        .collect(toMap(mapper -> mapper.settings().get("claim.name"), m -> m));

        assertThat(claims.keySet())
                .containsExactlyInAnyOrder(
                        "region", "department", "certificate_no", "realm_access.roles");
        assertThat(claims.values())
                .allMatch(mapper -> mapper.settings().get("access.token.claim").equals("true"));
        for (String attribute : Set.of("region", "department", "certificate_no")) {
            assertThat(claims.get(attribute))
                    .satisfies(mapper -> {
                        assertThat(mapper.kind()).isEqualTo("oidc-usermodel-attribute-mapper");
                        assertThat(mapper.settings())
                                .containsEntry("user.attribute", attribute)
                                .containsEntry("multivalued", "false");
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "shenguan-console, true",
        "shenguan-gateway, true",
        "shenguan-front, true",
        "shenguan-brief, true",
        "shenguan-elsewhere, false"
    })
    void addressesTokensToThePlatformButThoseFromElsewhere(String id, boolean addressed) {
        var audiences =
                realm.client(id).mappers().stream()
                        .filter(mapper -> mapper.kind().equals(AUDIENCE))
                        .map(Mapper::settings)
                        .map(settings -> settings.get("included.client.audience"));

        if (addressed) {
            assertThat(audiences).containsExactly("shenguan-api");
        } else {
            assertThat(audiences).isEmpty();
        }
    }

    @Test
    void keepsSecretsForConfidentialClientsOnlyAndNamesThemDemo() {
        assertThat(realm.client("shenguan-console").isPublic()).isTrue();
        assertThat(realm.client("shenguan-console").directGrants()).isTrue();
        assertThat(realm.client("shenguan-console").attributes())
                .containsEntry("pkce.code.challenge.method", "S256");
        assertThat(realm.client("shenguan-brief").attributes())
                .containsEntry("access.token.lifespan", "1");
        assertThat(realm.clients())
                .filteredOn(client -> !client.secret().isEmpty())
                .extracting(Realm.Client::id)
                .containsExactlyInAnyOrder("shenguan-gateway", "shenguan-front");
        assertThat(realm.client("shenguan-gateway").secret()).contains("demo");
        assertThat(realm.client("shenguan-front").secret()).contains("demo");
    }

    @Test
    void guardsTheRealm() {
        var file = realm.file();

        assertThat(file.path("sslRequired").asString()).isEqualTo("external");
        assertThat(file.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(file.path("accessTokenLifespan").asInt()).isEqualTo(600);
        assertThat(file.path("registrationAllowed").asBoolean()).isFalse();
        assertThat(file.path("passwordPolicy").asString()).contains("length(12)");
    }

    @Test
    void givesEveryAccountTheDemoPasswordAndAName() {
        assertThat(realm.accounts())
                .allMatch(account -> account.password().equals(DEMO_PASSWORD))
                .noneMatch(account -> account.name().isBlank());
        assertThat(DEMO_PASSWORD)
                .hasSizeGreaterThanOrEqualTo(12)
                .containsPattern("[A-Z]")
                .containsPattern("[a-z]")
                .containsPattern("\\d")
                .containsPattern("[^A-Za-z0-9]");
    }

    private void assertAccount(
            String username, Set<String> roles, String region, String department) {
        var account = realm.account(username);

        assertThat(account.roles()).isEqualTo(roles);
        assertThat(account.attributes())
                .isEqualTo(Map.of("region", region, "department", department));
    }
}
