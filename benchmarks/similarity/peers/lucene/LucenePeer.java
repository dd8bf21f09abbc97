import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.Version;

/**
 * Lucene as a team would set it up for names (stock): 2- and 3-grams of the words and the words themselves, fuzzily, ranked
 * by BM25. Or the same engine on our normalised fields (assisted): folded letters, keys of sound, pinyin, forms of characters.
 */
public final class LucenePeer {
  private static final int WARM_UP = 300;
  private static final int LIMIT = 50;
  private static final FieldType COUNTED = new FieldType();

  static {
    COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    COUNTED.setTokenized(true);
    COUNTED.freeze();
  }

  private final boolean assisted;
  private final BM25Similarity similarity;
  private final float fuzzyBoost;
  private final float others;
  private final List<String> ids = new ArrayList<>();

  private LucenePeer(boolean assisted, Map<String, String> options) {
    this.assisted = assisted;
    this.similarity = new BM25Similarity(
        Float.parseFloat(options.getOrDefault("k1", assisted ? "0.4" : "0.6")),
        Float.parseFloat(options.getOrDefault("b", "0.6")));
    this.fuzzyBoost = Float.parseFloat(options.getOrDefault("fuzzy-boost", assisted ? "2" : "3"));
    this.others = Float.parseFloat(options.getOrDefault("others", "0.5"));
  }

  public static void main(String[] arguments) throws IOException {
    Map<String, String> options = new HashMap<>();
    for (int at = 2; at + 1 < arguments.length; at += 2) options.put(arguments[at].substring(2), arguments[at + 1]);
    new LucenePeer(arguments[0].equals("assisted"), options).run(Path.of(arguments[1]), options);
  }

  private void run(Path folder, Map<String, String> options) throws IOException {
    if (Files.exists(folder)) try (var all = Files.list(folder)) {
      for (Path one : all.toList()) Files.delete(one);
    }
    try (MMapDirectory directory = new MMapDirectory(folder); Analyzer words = new WhitespaceAnalyzer()) {
      IndexWriterConfig config = new IndexWriterConfig(words).setSimilarity(similarity).setRAMBufferSizeMB(512);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        long started = System.nanoTime();
        try (BufferedReader marks = Files.newBufferedReader(Path.of(options.get("marks")))) {
          for (String line = marks.readLine(); line != null; line = marks.readLine()) add(writer, line);
        }
        writer.forceMerge(1);
        writer.commit();
        double buildSeconds = (System.nanoTime() - started) / 1e9;
        long bytes = 0;
        for (String file : directory.listAll()) bytes += directory.fileLength(file);

        List<String> queries = Files.readAllLines(Path.of(options.get("queries")));
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(options.get("out")))) {
          try (DirectoryReader reader = DirectoryReader.open(writer)) {
            IndexSearcher searcher = searcher(reader);
            for (String query : queries.subList(0, Math.min(WARM_UP, queries.size()))) search(searcher, query);
            for (String query : queries) {
              long from = System.nanoTime();
              List<String> found = search(searcher, query);
              double ms = (System.nanoTime() - from) / 1e6;
              String id = query.substring(0, query.indexOf('\t'));
              out.write("{\"id\":\"" + id + "\",\"ms\":" + ms + ",\"ids\":[" + quoted(found) + "]}\n");
            }
          }
          long peak = peakRss();
          List<String> inserts = Files.readAllLines(Path.of(options.get("inserts")));
          long inserting = System.nanoTime();
          for (String line : inserts) add(writer, line);
          String last = inserts.get(inserts.size() - 1);
          boolean visible;
          try (DirectoryReader reader = DirectoryReader.open(writer)) {
            visible = search(searcher(reader), last).contains(last.substring(0, last.indexOf('\t')));
          }
          double insertSeconds = (System.nanoTime() - inserting) / 1e9;
          out.write("{\"engine\":\"Lucene " + (assisted ? "assisted" : "stock") + "\",\"version\":\"" + Version.LATEST
              + ", Java " + System.getProperty("java.version") + "\",\"settings\":{\"bm25\":\"k1 " + similarity.getK1() + ", b "
              + similarity.getB() + "\",\"fuzzy\":\"distance 2 from 6 letters, 1 from 3; boost " + fuzzyBoost
              + ", 50 expansions, prefix 0\",\"channels\":\"" + (assisted ? "disjunction max, others " + others : "one")
              + "\",\"segments\":1,\"indexOn\":\"disk, mapped\"},\"buildSeconds\":" + buildSeconds
              + ",\"indexBytes\":" + bytes + ",\"peakRssBytes\":" + peak
              + (visible ? ",\"insertSeconds\":" + insertSeconds : "") + "}\n");
        }
      }
    }
  }

  private IndexSearcher searcher(DirectoryReader reader) {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(similarity);
    searcher.setQueryCache(null);
    return searcher;
  }

  private void add(IndexWriter writer, String line) throws IOException {
    String[] columns = line.split("\t", -1);
    Document document = new Document();
    document.add(new Field("word", String.join(" ", words(columns)), COUNTED));
    for (Map.Entry<String, List<String>> channel : channels(columns).entrySet())
      document.add(new Field(channel.getKey(), String.join(" ", channel.getValue()), COUNTED));
    document.add(new NumericDocValuesField("n", ids.size()));
    ids.add(columns[0]);
    writer.addDocument(document);
  }

  private List<String> search(IndexSearcher searcher, String line) throws IOException {
    String[] columns = line.split("\t", -1);
    BooleanQuery.Builder written = new BooleanQuery.Builder();
    List<Query> ways = new ArrayList<>();
    int clauses = 0;
    double writtenWhole = 0;
    for (Map.Entry<String, List<String>> channel : channels(columns).entrySet()) {
      if (channel.getValue().isEmpty()) continue;
      BooleanQuery.Builder query = channel.getKey().equals("gram") ? written : new BooleanQuery.Builder();
      double whole = 0;
      for (String gram : new LinkedHashSet<>(channel.getValue())) {
        if (++clauses > 900) break;
        Term term = new Term(channel.getKey(), gram);
        query.add(new TermQuery(term), BooleanClause.Occur.SHOULD);
        if (assisted) whole += Math.log(1 + ids.size() / (0.5 + searcher.getIndexReader().docFreq(term)));
      }
      if (query == written) writtenWhole = whole;
      else ways.add(new BoostQuery(query.build(), (float) (shareOf(channel.getKey()) * 100 / whole)));
    }
    for (String word : new LinkedHashSet<>(words(columns))) {
      if (++clauses > 1000) break;
      Term term = new Term("word", word);
      int length = word.codePointCount(0, word.length());
      Query fuzzy = length < 3 || isHan(word.charAt(0))
          ? new TermQuery(term) : new FuzzyQuery(term, length >= 6 ? 2 : 1, 0, 50, true);
      written.add(new BoostQuery(fuzzy, fuzzyBoost), BooleanClause.Occur.SHOULD);
      if (assisted) writtenWhole += fuzzyBoost * Math.log(1 + ids.size() / (0.5 + searcher.getIndexReader().docFreq(term)));
    }
    // A mark is as near as in its nearest channel, and the others count for a share.
    ways.add(assisted ? new BoostQuery(written.build(), (float) (100 / Math.max(1, writtenWhole))) : written.build());
    Query query = ways.size() == 1 ? ways.get(0) : new DisjunctionMaxQuery(ways, others);
    List<String> found = new ArrayList<>();
    ScoreDoc[] best = searcher.search(query, LIMIT).scoreDocs;
    long[] numbers = new long[best.length];
    Integer[] order = new Integer[best.length];
    for (int at = 0; at < best.length; at++) order[at] = at;
    Arrays.sort(order, Comparator.comparingInt(at -> best[at].doc));
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    int leaf = -1;
    NumericDocValues values = null;
    for (int at : order) {
      int holder = ReaderUtil.subIndex(best[at].doc, leaves);
      if (holder != leaf) {
        leaf = holder;
        values = leaves.get(leaf).reader().getNumericDocValues("n");
      }
      values.advanceExact(best[at].doc - leaves.get(leaf).docBase);
      numbers[at] = values.longValue();
    }
    for (long number : numbers) found.add(ids.get((int) number));
    return found;
  }

  /** Stock: the text in lower case, cut at whatever is no letter or figure. Assisted: the folded words. */
  private List<String> words(String[] columns) {
    String text = assisted ? columns[1] : columns.length > 1 ? columns[1].toLowerCase() : "";
    List<String> words = new ArrayList<>();
    for (String word : text.split("[^\\p{L}\\p{N}]+")) if (!word.isEmpty()) words.add(word);
    return words;
  }

  /** What is looked for, by field; a stock engine has one. */
  private Map<String, List<String>> channels(String[] columns) {
    Map<String, List<String>> channels = new LinkedHashMap<>();
    List<String> grams = new ArrayList<>();
    channels.put("gram", grams);
    if (!assisted) {
      for (String word : words(columns)) {
        lettersOf("_" + word + "_", 2, "", grams);
        lettersOf("_" + word + "_", 3, "", grams);
        for (int at = 0; at < word.length(); at++) if (isHan(word.charAt(at))) grams.add(word.substring(at, at + 1));
      }
      return channels;
    }
    // id, folded words, joined readings, keys of sound, characters, syllables, forms
    for (String word : words(columns)) if (!isHan(word.charAt(0))) lettersOf("_" + word + "_", 3, "w", grams);
    for (String joined : parts(columns[2])) {
      lettersOf("_" + joined + "_", 2, "j", grams);
      lettersOf("_" + joined + "_", 3, "j", grams);
      for (int at = 0; at + 2 < joined.length(); at++) grams.add("k" + joined.charAt(at) + joined.charAt(at + 2));
    }
    pairs(parts(columns[4]), "h", grams);
    List<String> sounds = new ArrayList<>();
    for (String key : parts(columns[3])) lettersOf("_" + key + "_", 3, "s", sounds);
    channels.put("sound", sounds);
    List<String> syllables = new ArrayList<>();
    pairs(parts(columns[5]), "p", syllables);
    channels.put("pinyin", syllables);
    List<String> forms = new ArrayList<>();
    pairs(parts(columns[6]), "f", forms);
    channels.put("form", forms);
    return channels;
  }

  /** What a full agreement in one channel is worth beside a full agreement in writing; tuned on every second query. */
  private float shareOf(String channel) {
    return channel.equals("form") ? 0.7f : channel.equals("sound") ? 0.8f : 0.95f;
  }

  private static String[] parts(String column) {
    return column.isEmpty() ? new String[0] : column.split(" ");
  }

  private static void lettersOf(String word, int size, String prefix, List<String> grams) {
    for (int at = 0; at + size <= word.length(); at++) grams.add(prefix + word.substring(at, at + size));
  }

  /** Each by itself, each with the next, each with the next but one, and each two neighbours in either order. */
  private static void pairs(String[] all, String prefix, List<String> grams) {
    for (int at = 0; at < all.length; at++) {
      grams.add(prefix + all[at]);
      if (at + 1 < all.length) {
        grams.add(prefix + all[at] + "+" + all[at + 1]);
        boolean ordered = all[at].compareTo(all[at + 1]) < 0;
        grams.add(prefix + "=" + (ordered ? all[at] + all[at + 1] : all[at + 1] + all[at]));
      }
      if (at + 2 < all.length) grams.add(prefix + all[at] + "-" + all[at + 2]);
    }
  }

  private static boolean isHan(char letter) {
    return letter >= 0x3400 && letter <= 0x9fff;
  }

  private static String quoted(List<String> all) {
    return all.isEmpty() ? "" : "\"" + String.join("\",\"", all) + "\"";
  }

  private static long peakRss() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"), StandardCharsets.UTF_8))
      if (line.startsWith("VmHWM")) return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    return 0;
  }
}
