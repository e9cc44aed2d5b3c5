package org.newsmill.cli.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.condition.OS.LINUX;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;

@EnabledOnOs(value = LINUX, disabledReason = "/proc lists the sockets of a process")
class EmbeddedFlinkTest {
  private static final String LISTENING = "0A";

  @Test
  void listensOnLoopbackAlone() throws Exception {
    List<String> before = openToOthers();
    EmbeddedFlink flink = EmbeddedFlink.start(1);
    try {
      assertEquals(before, openToOthers());
    } finally {
      flink.stop();
    }
  }

  @Test
  void aListenerOnEveryInterfaceWouldBeSeen() throws IOException {
    List<String> before = openToOthers();
    try (ServerSocket server = new ServerSocket(0)) {
      List<String> open = openToOthers();
      assertEquals(before.size() + 1, open.size());
      String port = ":%04X".formatted(server.getLocalPort());
      assertTrue(open.stream().anyMatch(each -> each.endsWith(port)), open::toString);
    }
  }

  /** Local addresses, in hexadecimal, on which this process listens and others may call. */
  private static List<String> openToOthers() throws IOException {
    Set<String> own = sockets();
    List<String> open = new ArrayList<>();
    for (String table : List.of("tcp", "tcp6")) {
      Path path = Path.of("/proc/self/net", table);
      if (Files.exists(path)) {
        for (String line : Files.readAllLines(path)) {
          String[] fields = line.strip().split("\\s+", -1);
          if (fields[3].equals(LISTENING) && own.contains(fields[9]) && !isLoopback(fields[1])) {
            open.add(fields[1]);
          }
        }
      }
    }
    return open;
  }

  /** 127.0.0.1, ::1, or 127.0.0.1 as IPv6 writes it; words are in the machine's byte order. */
  private static boolean isLoopback(String address) {
    String host = address.substring(0, address.indexOf(':'));
    return host.endsWith("0100007F")
        || host.startsWith("7F")
        || host.equals("00000000000000000000000001000000")
        || host.equals("00000000000000000000000000000001");
  }

  private static Set<String> sockets() throws IOException {
    Set<String> inodes = new HashSet<>();
    try (DirectoryStream<Path> handles = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path handle : handles) {
        String target = Files.isSymbolicLink(handle) ? read(handle) : "";
        if (target.startsWith("socket:[")) {
          inodes.add(target.substring("socket:[".length(), target.length() - 1));
        }
      }
    }
    return inodes;
  }

  private static String read(Path handle) {
    try {
      return Files.readSymbolicLink(handle).toString();
    } catch (IOException e) {
      return ""; // closed since it was listed
    }
  }
}
