package org.shenguan.launcher.faults;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.shenguan.launcher.LaunchFailure;
import org.shenguan.launcher.Platform;
import org.shenguan.launcher.Service;

/** What lies in the services' databases, beyond every scope. */
record Databases(Platform platform) {

    /** The first column of the answer. */
    List<String> ask(Service service, String question) {
        List<String> answers = new ArrayList<>();
        try (var connection = platform.connect(service.database().orElseThrow());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                answers.add(String.valueOf(rows.getString(1)));
            }
            return answers;
        } catch (SQLException e) {
            throw new LaunchFailure(
                    "%s cannot be counted: %s".formatted(service.module(), e.getMessage()), e);
        }
    }
}
