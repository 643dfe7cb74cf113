package city.moves.strategy;

import city.moves.platform.imports.ImportKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the terminal can take over for this room: each of its tables. */
@Configuration
class StrategyImports {

    @Bean
    ImportKind measuresFromTable(ImportingMeasures importing) {
        return new TableImportKind(StrategyTable.MEASURES, importing);
    }

    @Bean
    ImportKind moneyFromTable(ImportingMeasures importing) {
        return new TableImportKind(StrategyTable.MONEY, importing);
    }

    @Bean
    ImportKind postsFromTable(ImportingMeasures importing) {
        return new TableImportKind(StrategyTable.POSTS, importing);
    }

    @Bean
    ImportKind goalsFromTable(ImportingMeasures importing) {
        return new TableImportKind(StrategyTable.GOALS, importing);
    }

    @Bean
    ImportKind dependenciesFromTable(ImportingMeasures importing) {
        return new TableImportKind(StrategyTable.DEPENDENCIES, importing);
    }
}
