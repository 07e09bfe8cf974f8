package org.shenguan.launcher.demo;

import java.util.List;

/**
 * 行业: the classes of the policies (晋中细则 二(二); 淮应急〔2020〕67号 四(二)) and how many subjects of
 * each the demonstration has.
 */
enum DemoTrade {
    HAZARDOUS_CHEMICALS(520, List.of("化工", "化工贸易", "气体", "石油销售", "精细化工")),
    FIREWORKS(60, List.of("烟花爆竹专营", "烟花爆竹批发")),
    NON_COAL_MINE(180, List.of("石料开采", "铝矾土矿业", "铁矿", "石膏矿业")),
    METAL_SMELTING(90, List.of("钢铁", "铸造", "镁业", "铝业")),
    EXPLOSIVE_DUST(250, List.of("木业", "面粉", "饲料", "金属制品")),
    CONFINED_SPACE(300, List.of("食品", "造纸", "污水处理", "酿造")),
    TRADE_INDUSTRY(600, List.of("机械制造", "玻璃制品", "建材", "纺织", "陶瓷"));

    private final int subjects;
    private final List<String> words;

    DemoTrade(int subjects, List<String> words) {
        this.subjects = subjects;
        this.words = words;
    }

    int subjects() {
        return subjects;
    }

    String word(int number) {
        return words.get(number % words.size());
    }
}
