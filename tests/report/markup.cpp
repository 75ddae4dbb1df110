#include "report/markup.h"

#include <catch2/catch.hpp>

using namespace demarche;

TEST_CASE("a text in a page is text, in an element as in an attribute", "[report][markup]") {
    CHECK(report::escaped("<b>&\"'</b>") == "&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;");
    CHECK(report::escaped("Ош & Жалал-Абад") == "Ош &amp; Жалал-Абад");
    report::Markup m;
    {
        const auto outer = m.in("p", {{"title", "\" onmouseover=\"x"}});
        m.text("</p><script>");
        m.put("b", "a < b");
        m.empty("br");
    }
    CHECK(m.str() == "<p title=\"&quot; onmouseover=&quot;x\">&lt;/p&gt;&lt;script&gt;<b>a &lt; b</b><br/></p>\n");
}

TEST_CASE("what no page may hold is replaced: control characters, broken UTF-8", "[report][markup]") {
    CHECK(report::escaped(std::string_view{"a\0b\x1b[31m", 8}) == "a?b?[31m");
    CHECK(report::escaped("\xff") == "\xEF\xBF\xBD");
}
