// One OpenSearch node on loopback ports, for tests: without security, as nobody else can reach it.
// Arguments: the folder of its data, the port for HTTP, the port between nodes, the name of the cluster, and of a cluster of several
// nodes the ports between all of them, parted by commas.
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.codelibs.opensearch.runner.OpenSearchRunner;

public class OpenSearchNode {
  public static void main(String[] arguments) throws Exception {
    var runner = new OpenSearchRunner();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      try {
        runner.close();
      } catch (Exception error) {
        error.printStackTrace();
      }
    }));
    runner.onBuild((number, settings) -> {
      settings.put("network.host", "127.0.0.1");
      settings.put("http.port", arguments[1]);
      settings.put("transport.port", arguments[2]);
      settings.put("node.name", "node-" + arguments[2]);
      if (arguments.length > 4) {
        var ports = arguments[4].split(",");
        settings.put("discovery.type", "zen");
        settings.putList("discovery.seed_hosts", Arrays.stream(ports).map(port -> "127.0.0.1:" + port).toList());
        settings.putList("cluster.initial_cluster_manager_nodes", Arrays.stream(ports).map(port -> "node-" + port).toList());
      }
      // Shops of specs have indexes of their own, and a small disk is no reason to refuse them.
      settings.put("cluster.max_shards_per_node", 10000);
      settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
    });
    runner.build(
        OpenSearchRunner.newConfigs().basePath(arguments[0]).clusterName(arguments[3]).numOfNode(1).disableESLogger());
    new CountDownLatch(1).await();
  }
}
