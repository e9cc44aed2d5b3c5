package org.newsmill.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsmill.record.Article;

/** Kinds of pages other than the plain article, and all that is extracted of each. */
class PageKindsTest {
  private static Article only(String page) throws IOException {
    Extraction extraction = PageDocuments.extract(PageDocuments.read(page), "html");
    assertEquals(List.of(), extraction.exclusions());
    assertEquals(List.of(), extraction.rejects());
    assertEquals(1, extraction.articles().size());
    return extraction.articles().get(0);
  }

  @Test
  void ampPage_isReadWithoutItsComponents() throws IOException {
    Article article = only("en-amp.html");

    assertEquals("Ferry returns to Veldmere", article.getTitle());
    assertEquals(
        """
        The ferry between Veldmere and the island of Orrin sails again on Monday, three years after \
        the old boat was taken out of service.
        The council bought a second-hand boat for half the price of a new one, and the crew trained \
        on it through the winter.
        How often does it sail?
        The boat sails six times a day in summer and twice a day from October, the harbour master \
        said.
        Pupils from the island will no longer have to take the bus over the northern bridge, which \
        costs them an hour each way.""",
        article.getBody());
    assertEquals(List.of("The ferry at the pier of Veldmere"), article.getCaptions());
  }

  @Test
  void liveBlog_keepsTheTimesAndHeadingsOfItsPosts() throws IOException {
    Article article = only("en-live-blog.html");

    assertEquals("Storm over Veldmere: live", article.getTitle());
    assertEquals(
        """
        A storm has closed the port of Veldmere and the northern bridge; the mayor asks people to \
        stay at home tonight.
        18:40
        Bridge closed until morning
        The northern bridge stays closed until morning, the police said, because two lorries have \
        turned over in the wind.
        17:55
        Power is back in the old town
        Engineers have mended the line that feeds the old town, and about four hundred houses have \
        light again.
        We worked in the rain for five hours, and the last pole stands again.
        16:10
        Port closes at four
        The harbour master has closed the port after waves of six metres were measured at the outer \
        pier.""",
        article.getBody());
  }

  @Test
  void forumThread_isItsPosts_withoutAuthorsAndSignatures() throws IOException {
    Article article = only("en-forum-thread.html");

    assertEquals("Which paint for a wooden hull?", article.getTitle());
    assertEquals(
        """
        My boat has a hull of larch that was last painted eight years ago, and the old coat comes \
        off in flakes. Which paint would you take for salt water?
        Which paint would you take for salt water?
        Take the oil paint that the yard in Orrin sells, and give it two weeks to dry. I have used \
        it on three boats, and none of them needed a new coat in five years.
        Thank you, I have ordered four litres and will tell you in the spring how the hull has come \
        through the winter.""",
        article.getBody());
  }

  @Test
  void wikiPage_isItsText_withoutContentsBoxesAndEditLinks() throws IOException {
    Article article = only("en-wiki.html");

    assertEquals("Orrin (island)", article.getTitle());
    assertEquals(
        """
        Orrin is an island off the coast of Veldmere, known for its lighthouse and for the boats \
        that are built there.[1]
        History
        Fishermen settled on the island in the twelfth century, and a monastery stood on its \
        northern end until a fire destroyed it.
        Boats
        The yards of Orrin build flat boats of larch, which can land on a beach and carry up to two \
        tons of fish.""",
        article.getBody());
  }
}
