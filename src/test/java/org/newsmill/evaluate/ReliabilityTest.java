package org.newsmill.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
  @Test
  void tellsConfidenceBesideAccuracy_byRange() throws JsonProcessingException {
    Reliability reliability = new Reliability();
    reliability.add(0.25, false);
    reliability.add(0.4, true);
    reliability.add(0.5, false);
    reliability.add(1, true);
    assertEquals(
        "{\"calibration\":["
            + "{\"from\":0.0,\"n\":1,\"confidence\":0.25,\"accuracy\":0.0},"
            + "{\"from\":0.4,\"n\":2,\"confidence\":0.45,\"accuracy\":0.5},"
            + "{\"from\":0.9,\"n\":1,\"confidence\":1.0,\"accuracy\":1.0}],"
            + "\"calibration_error\":0.0875}",
        new JsonMapper().writeValueAsString(reliability.report()));
  }

  @Test
  void hasNoRanges_withoutRows() throws JsonProcessingException {
    assertEquals(
        "{\"calibration\":[],\"calibration_error\":0.0}",
        new JsonMapper().writeValueAsString(new Reliability().report()));
  }
}
