package org.newsmill.cli.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.condition.OS.LINUX;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;

@EnabledOnOs(value = LINUX, disabledReason = "/proc lists the sockets of a process")
class EmbeddedFlinkTest {
  private static final String LISTENING = "0A";

  @Test
  void listensOnLoopbackAlone() throws Exception {
    Set<String> before = openToOthers();
    EmbeddedFlink flink = EmbeddedFlink.start(1);
    try {
      Set<String> opened = openToOthers();
      opened.removeAll(before);
      assertEquals(Set.of(), opened);
    } finally {
      flink.stop();
    }
  }

  @Test
  void aListenerOnEveryInterfaceWouldBeSeen() throws IOException {
    try (ServerSocket server = new ServerSocket(0)) {
      Set<String> open = openToOthers();
      String port = ":%04X".formatted(server.getLocalPort());
      assertTrue(open.stream().anyMatch(each -> each.endsWith(port)), open::toString);
    }
  }

  /** Local addresses, in hexadecimal, on which this process listens and others may call. */
  private static Set<String> openToOthers() throws IOException {
    Set<String> own = sockets();
    Set<String> open = new HashSet<>();
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

  /** Addresses stand there as words of four bytes in the machine's order. */
  private static boolean isLoopback(String address) throws UnknownHostException {
    byte[] words = HexFormat.of().parseHex(address.substring(0, address.indexOf(':')));
    ByteBuffer network = ByteBuffer.allocate(words.length);
    IntBuffer machine = ByteBuffer.wrap(words).order(ByteOrder.nativeOrder()).asIntBuffer();
    network.asIntBuffer().put(machine);
    return InetAddress.getByAddress(network.array()).isLoopbackAddress();
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
