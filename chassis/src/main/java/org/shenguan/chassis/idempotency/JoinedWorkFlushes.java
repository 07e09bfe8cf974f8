package org.shenguan.chassis.idempotency;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Transactions in which the end of a use case is the same whether it has one of its own or joins its
 * request's: its changes are written and its versions counted, so that whoever reads the record next,
 * with SQL or for the answer, reads what the use case left, and a clash is told where it arises.
 */
final class JoinedWorkFlushes extends JpaTransactionManager {

    private static final long serialVersionUID = 1L;

    @Override
    protected void prepareForCommit(DefaultTransactionStatus status) {
        EntityManagerFactory factory = getEntityManagerFactory();
        if (factory == null || status.isNewTransaction() || !status.hasTransaction()) {
            return;
        }
        EntityManager entities = EntityManagerFactoryUtils.getTransactionalEntityManager(factory);
        if (entities != null) {
            try {
                entities.flush();
            } catch (RuntimeException clash) {
                RuntimeException translated = getJpaDialect().translateExceptionIfPossible(clash);
                throw translated == null ? clash : translated;
            }
        }
    }
}
