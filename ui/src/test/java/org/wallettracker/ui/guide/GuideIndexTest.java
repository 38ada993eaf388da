package org.wallettracker.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wallettracker.ui.common.markdown.Markdown;
import org.wallettracker.ui.guide.GuideIndex.Page;

class GuideIndexTest {

    @Test
    void listsThePagesOfAnIndexInItsOrder() {
        assertThat(GuideIndex.pages(Markdown.parse("""
                # Guide
                - [Second](b.md)
                - [First](a-page.md)
                - [Elsewhere](https://example.org/x.md)
                """))).containsExactly(new Page("b.md", "Second"), new Page("a-page.md", "First"));
    }

    @Test
    void knowsItsOwnPages() {
        assertThat(Markdown.isPage("score.md")).isTrue();
        assertThat(Markdown.isPage("score.md#inputs")).isTrue();
        assertThat(Markdown.file("score.md#inputs")).isEqualTo("score.md");
        assertThat(Markdown.isPage("../secret.md")).isFalse();
        assertThat(Markdown.isPage("https://example.org/score.md")).isFalse();
    }

    @Test
    void findsThePageOfTheWorkstation() {
        assertThat(GuideIndex.read("workstation.md").page().title()).isEqualTo("The workstation");
    }
}
