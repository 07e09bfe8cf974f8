package org.shenguan.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 领域配置: what the realm file says about accounts and clients. */
public final class Realm {

    /** An account of the local demo. */
    public record Account(
            String username,
            String name,
            String password,
            Set<String> roles,
            Map<String, String> attributes) {}

    /** A client with the names of the claims its mappers write. */
    public record Client(
            String id,
            String secret,
            boolean isPublic,
            boolean directGrants,
            boolean serviceAccount,
            Map<String, String> attributes,
            List<Mapper> mappers) {}

    /** One protocol mapper. */
    public record Mapper(String kind, Map<String, String> settings) {}

    private static final String SERVICE_ACCOUNT = "serviceAccountClientId";

    private final JsonNode file;

    private Realm(JsonNode file) {
        this.file = file;
    }

    public static Realm from(Path path) {
        return new Realm(new JsonMapper().readTree(path.toFile()));
    }

    JsonNode file() {
        return file;
    }

    /** The people who sign in. */
    public List<Account> accounts() {
        return users(false);
    }

    /** The accounts that belong to clients. */
    public List<Account> serviceAccounts() {
        return users(true);
    }

    public Account account(String username) {
        return accounts().stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No account " + username));
    }

    public List<Client> clients() {
        return file.path("clients").values().stream().map(Realm::client).toList();
    }

    public Client client(String id) {
        return clients().stream()
                .filter(client -> client.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No client " + id));
    }

    private List<Account> users(boolean ofClients) {
        var accounts = new ArrayList<Account>();
        for (JsonNode user : file.path("users")) {
            if (user.has(SERVICE_ACCOUNT) == ofClients) {
                accounts.add(account(user));
            }
        }
        return List.copyOf(accounts);
    }

    private static Account account(JsonNode user) {
        var roles = new TreeSet<String>();
        user.path("realmRoles").forEach(role -> roles.add(role.asString()));
        var attributes = new HashMap<String, String>();
        user.path("attributes")
                .forEachEntry((name, values) -> attributes.put(name, values.path(0).asString()));
        return new Account(
                user.path("username").asString(),
                user.path("firstName").asString(""),
                user.path("credentials").path(0).path("value").asString(""),
                Set.copyOf(roles),
                Map.copyOf(attributes));
    }

    private static Client client(JsonNode client) {
        return new Client(
                client.path("clientId").asString(),
                client.path("secret").asString(""),
                client.path("publicClient").asBoolean(false),
                client.path("directAccessGrantsEnabled").asBoolean(false),
                client.path("serviceAccountsEnabled").asBoolean(false),
                texts(client.path("attributes")),
                client.path("protocolMappers").values().stream()
                        .map(mapper ->
                                new Mapper(
                                        mapper.path("protocolMapper").asString(),
                                        texts(mapper.path("config"))))
                        .toList());
    }

    private static Map<String, String> texts(JsonNode object) {
        var texts = new HashMap<String, String>();
        object.forEachEntry((name, value) -> texts.put(name, value.asString()));
        return Map.copyOf(texts);
    }
}
