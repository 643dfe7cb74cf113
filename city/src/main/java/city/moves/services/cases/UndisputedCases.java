package city.moves.services.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases whose notice nobody can object to any more, and of which nothing is open. */
@Repository
class UndisputedCases {

    private final JdbcClient database;

    UndisputedCases(JdbcClient database) {
        this.database = database;
    }

    /** A fee is open until it is booked or an office decided about it, money that has to go back until it went, a request until its day. */
    List<UUID> after(UUID last, LocalDate today, int most) {
        return database.sql("""
                select a.id from services.application a
                cross join lateral (select * from services.notice n where n.application = a.id order by n.number desc limit 1) n
                where a.stage = 'NOTIFIED' and a.id > :last and n.objection < :today and n.objected is null
                    and (n.fee = 0 or n.fee <= (select coalesce(sum(b.cents), 0) from services.booking b
                        where b.application = a.id and b.kind = 'FEE')
                        or exists (select 1 from services.fee_settlement s where s.application = a.id and s.notice = n.number))
                    and not exists (select 1 from services.payment p left join services.refund r on r.payment = p.id
                        where p.application = a.id
                            and (p.state in ('OPENED', 'INITIAL') or r.payment is not null and r.done is null))
                    and not exists (select 1 from services.message m where m.application = a.id and m.kind = 'REQUEST'
                        and m.due >= :today and not exists (select 1 from services.message answer
                            where answer.application = a.id and answer.kind = 'ANSWER' and answer.id > m.id))
                order by a.id limit :most
                """).param("last", last).param("today", today).param("most", most).query(UUID.class).list();
    }
}
