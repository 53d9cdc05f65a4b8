package org.annals.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.annals.InputException;

/** Which addresses may be asked: public ones over HTTP, unless local ones are allowed. */
final class Address {
  private Address() {}

  /**
   * The address, if it is one of a page.
   *
   * @throws InputException if it is none or of another scheme
   */
  static URI checked(String written) {
    URI uri;
    try {
      uri = new URI(written.strip());
    } catch (URISyntaxException e) {
      throw new InputException(written + " is no address.", "Check its spelling.", e);
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost();
    if ((!scheme.equals("http") && !scheme.equals("https")) || host == null) {
      throw new InputException(
          written + " is no address of a page.", "Give one that begins with http:// or https://.");
    }
    if (uri.getUserInfo() != null) {
      throw new InputException(
          written + " holds a name or password.", "Give the address without them.");
    }
    return uri;
  }

  /**
   * The addresses of its host, looked up once and all checked: only to these may be connected.
   *
   * @throws InputException if there is no such host, or one of them leads to this machine or its
   *     network
   */
  static List<InetAddress> of(URI uri, boolean allowLocal) {
    String host = uri.getHost();
    try {
      List<InetAddress> all = List.of(InetAddress.getAllByName(host));
      if (!allowLocal && all.stream().anyMatch(Address::isLocal)) {
        throw new InputException(
            uri + " leads to this machine or its own network.",
            "Give --allow-local if that is meant.");
      }
      return all;
    } catch (UnknownHostException e) {
      throw new InputException(
          "There is no host " + host + ".", "Check the spelling, and that you are online.", e);
    }
  }

  /** Loopback, private (RFC 1918, RFC 4193), link-local, shared (RFC 6598), multicast and none. */
  static boolean isLocal(InetAddress address) {
    byte[] b = address.getAddress();
    boolean shared = b.length == 4 && (b[0] & 0xFF) == 100 && (b[1] & 0xC0) == 64;
    boolean unique = b.length == 16 && (b[0] & 0xFE) == 0xFC;
    boolean nowhere = b.length == 4 && (b[0] == 0 || (b[0] & 0xFF) >= 240);
    // ::ffff:a.b.c.d comes as IPv4; 64:ff9b::/96 and 2002::/16 carry an IPv4 address inside.
    boolean carries =
        b.length == 16
            && ((b[0] == 0 && b[1] == 0x64 && (b[2] & 0xFF) == 0xFF && (b[3] & 0xFF) == 0x9B)
                || (b[0] == 0x20 && b[1] == 0x02));
    return address.isLoopbackAddress()
        || address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        || address.isAnyLocalAddress()
        || address.isMulticastAddress()
        || shared
        || unique
        || nowhere
        || carries;
  }
}
