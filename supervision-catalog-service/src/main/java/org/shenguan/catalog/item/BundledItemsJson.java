package org.shenguan.catalog.item;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lists that ship with the service, kept before the first event is consumed: an approval that
 * came earlier would find no item.
 */
@Component
class BundledItemsJson implements SmartInitializingSingleton {

    static final List<String> LISTS = List.of("huaian-items.json", "shanxi-items.json");

    private final ItemImport imports;
    private final JsonMapper json;

    BundledItemsJson(ItemImport imports, JsonMapper json) {
        this.imports = imports;
        this.json = json;
    }

    @Override
    public void afterSingletonsInstantiated() {
        LISTS.forEach(list -> imports.seed(read(list)));
    }

    List<@Nullable ItemRow> read(String name) {
        try (InputStream stream = BundledItemsJson.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no list " + name);
            }
            return Arrays.asList(json.readValue(stream, ItemRow[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
