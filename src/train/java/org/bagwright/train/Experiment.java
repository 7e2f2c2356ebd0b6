package org.bagwright.train;

import java.nio.file.Path;
import java.util.*;
import java.util.function.*;
import org.bagwright.text.*;

final class Experiment {
    static boolean html;
    static final int FOLDS = 5;

    static String file(String form) { return form.equals("html") ? "page.html" : form + ".txt"; }

    static int fold(String domain) {
        return Math.floorMod(domain.hashCode() * 0x9E3779B9 >>> 7, FOLDS);
    }

    public static void main(String[] args) throws Exception {
        html = args[1].equals("forms=html");
        Path data = Path.of(args[0]);
        Map<String, String> o = new HashMap<>();
        for (int i = 1; i < args.length; i++) o.put(args[i].split("=")[0], args[i].split("=")[1]);
        Function<String, Double> d = k -> Double.parseDouble(o.get(k));
        long t0 = System.currentTimeMillis();
        List<Pages.Page> pages = new ArrayList<>();
        String forms = o.getOrDefault("forms", "block,flat");
        Map<Pages.Page, String> formOf = new IdentityHashMap<>();
        for (String form : forms.split(",")) {
            List<Pages.Page> l = new ArrayList<>(Pages.load(data.resolve("dev"), file(form), true));
            l.addAll(Pages.load(data.resolve("data/extra"), file(form), false));
            l.forEach(p -> formOf.put(p, form));
            pages.addAll(l);
        }
        System.out.println("loaded " + pages.size() + " in " + (System.currentTimeMillis() - t0));
        // oracle
        for (String form : forms.split(",")) {
            List<Score.Page> s = new ArrayList<>();
            for (Pages.Page p : pages) if (p.judged && formOf.get(p).equals(form)) {
                boolean[] k = new boolean[p.words.length];
                for (int i = 0; i < k.length; i++) k[i] = p.words[i] > 0 && 2 * p.kept[i] >= p.words[i];
                s.add(p.score(k));
            }
            System.out.println(form + " oracle " + Score.of(s));
        }
        int rows = pages.stream().mapToInt(p -> p.words.length).sum();
        int nf = pages.get(0).features.columns();
        System.out.println("rows " + rows + " features " + nf);
        int[][] cols = new int[nf][rows];
        float[] y = new float[rows], w = new float[rows];
        int[] foldOf = new int[rows];
        int[] start = new int[pages.size() + 1];
        int r = 0;
        double power = Double.parseDouble(o.getOrDefault("power", "1"));
        double floor = Double.parseDouble(o.getOrDefault("floor", "1"));
        for (int q = 0; q < pages.size(); q++) {
            Pages.Page p = pages.get(q);
            start[q] = r;
            for (int i = 0; i < p.words.length; i++, r++) {
                for (int f = 0; f < nf; f++) cols[f][r] = p.features.column(f)[i];
                y[r] = p.words[i] == 0 ? 0 : (float) p.kept[i] / p.words[i];
                w[r] = (float) Math.min(1, Math.pow((p.words[i] + floor) / (p.goldWords + 50.0), power));
                foldOf[r] = fold(p.domain);
            }
        }
        start[pages.size()] = r;
        if (o.getOrDefault("odds", "yes").equals("yes")) {
            WordOdds odds = new WordOdds();
            pages.forEach(odds::add);
            int[][] more = new int[WordOdds.COLUMNS][rows];
            for (int q = 0; q < pages.size(); q++) {
                int[][] m = odds.columns(pages.get(q));
                for (int k = 0; k < m.length; k++) System.arraycopy(m[k], 0, more[k], start[q], m[k].length);
            }
            List<int[]> c2 = new ArrayList<>(Arrays.asList(cols));
            c2.addAll(Arrays.asList(more));
            if (forms.equals("html")) {
                WordOdds.Names names = new WordOdds.Names();
                pages.forEach(names::add);
                int[][] more2 = new int[WordOdds.Names.COLUMNS][rows];
                for (int q = 0; q < pages.size(); q++) {
                    int[][] m = names.columns(pages.get(q));
                    for (int k = 0; k < m.length; k++) System.arraycopy(m[k], 0, more2[k], start[q], m[k].length);
                }
                c2.addAll(Arrays.asList(more2));
            }
            cols = c2.toArray(new int[0][]);
        }
        double mean = 0; for (float x : w) mean += x; mean /= rows;
        for (int i = 0; i < rows; i++) w[i] /= mean;
        Boosting.Settings set = new Boosting.Settings(
                Integer.parseInt(o.getOrDefault("trees", "200")), Integer.parseInt(o.getOrDefault("depth", "6")),
                Double.parseDouble(o.getOrDefault("rate", "0.1")), Double.parseDouble(o.getOrDefault("l2", "5")),
                Double.parseDouble(o.getOrDefault("rows", "0.1")), Double.parseDouble(o.getOrDefault("feats", "0.3")), 1);
        int[] sums = cv(cols, y, w, foldOf, set);
        report("pass 1", pages, formOf, start, sums, forms);
        if (o.containsKey("save")) {
            try (java.io.ObjectOutputStream out = new java.io.ObjectOutputStream(java.nio.file.Files.newOutputStream(Path.of(o.get("save"))))) {
                out.writeObject(sums);
            }
        }
        if (o.getOrDefault("pass2", "no").equals("yes")) {
            List<int[]> c2 = new ArrayList<>(Arrays.asList(cols));
            int extra = Features.secondNames().size();
            int[][] more = new int[extra][rows];
            for (int q = 0; q < pages.size(); q++) {
                int[] s = Arrays.copyOfRange(sums, start[q], start[q + 1]);
                int[][] m = pages.get(q).features.secondLook(s);
                for (int k = 0; k < extra; k++) System.arraycopy(m[k], 0, more[k], start[q], s.length);
            }
            c2.addAll(Arrays.asList(more));
            int[] s2 = cv(c2.toArray(new int[0][]), y, w, foldOf, set);
            report("pass 2", pages, formOf, start, s2, forms);
            if (o.containsKey("worst")) worst(pages, formOf, start, s2, o.get("worst"));
        } else if (o.containsKey("worst")) worst(pages, formOf, start, sums, o.get("worst"));
        System.out.println("time " + (System.currentTimeMillis() - t0));
    }

    static void worst(List<Pages.Page> pages, Map<Pages.Page, String> formOf, int[] start, int[] sums, String form) throws Exception {
        List<Object[]> l = new ArrayList<>();
        for (int q = 0; q < pages.size(); q++) {
            Pages.Page p = pages.get(q);
            if (!p.judged || !formOf.get(p).equals(form)) continue;
            boolean[] k = keep(p, sums, start[q], 0);
            Score.Page s = p.score(k);
            l.add(new Object[] {s.f1(), p.id, s.right(), s.tooMany(), s.missing(), q, k});
        }
        l.sort(Comparator.comparingDouble(a -> (Double) a[0]));
        for (int i = 0; i < 60; i++) {
            Object[] a = l.get(i);
            System.out.printf("%.3f %s right %.2f toomany %.2f missing %.2f%n", a[0], a[1], a[2], a[3], a[4]);
        }
        try (java.io.PrintWriter out = new java.io.PrintWriter("/tmp/worst.txt", "UTF-8")) {
            for (int i = 0; i < 60; i++) {
                Object[] a = l.get(i);
                int q = (Integer) a[5];
                boolean[] k = (boolean[]) a[6];
                Pages.Page p = pages.get(q);
                out.printf("%n===== %.3f %s right %.2f toomany %.2f missing %.2f%n", a[0], a[1], a[2], a[3], a[4]);
                for (int b = 0; b < k.length; b++) {
                    double pr = 1 / (1 + Math.exp(-sums[start[q] + b] / 4096.0));
                    String t = p.blocks.get(b).text();
                    boolean g = 2 * p.kept[b] >= p.words[b] && p.words[b] > 0;
                    if (pr > 0.05 || g) out.printf("%s%s %.2f %d %s%n", g ? "G" : "-", k[b] ? "K" : "-", pr, b, t.substring(0, Math.min(110, t.length())).replace("\n", " "));
                }
            }
        }
    }

    static int[] cv(int[][] cols, float[] y, float[] w, int[] foldOf, Boosting.Settings set) {
        int rows = y.length;
        int[] sums = new int[rows];
        for (int k = 0; k < FOLDS; k++) {
            int kk = k;
            int[] train = java.util.stream.IntStream.range(0, rows).filter(i -> foldOf[i] != kk).toArray();
            int[] test = java.util.stream.IntStream.range(0, rows).filter(i -> foldOf[i] == kk).toArray();
            BoostedTrees t = new Boosting(cols, y, w, train, set).train();
            int[] s = t.sums(new BoostedTrees.Columns() {
                public int rows() { return test.length; }
                public int[] column(int f) {
                    return cache.computeIfAbsent(f, g -> { int[] c = new int[test.length]; for (int i = 0; i < c.length; i++) c[i] = cols[g][test[i]]; return c; });
                }
                final Map<Integer, int[]> cache = new HashMap<>();
            });
            for (int i = 0; i < test.length; i++) sums[test[i]] = s[i];
            if (k == 0) {
                Map<Integer, Integer> used = new HashMap<>();
                for (int f : t.features()) used.merge(f, 1, Integer::sum);
                List<String> names = new ArrayList<>(Features.names());
                if (html) names.addAll(Features.markupNames());
                if (cols.length > names.size() + 2) for (int z = 0; z < (html ? 20 : 12); z++) names.add("odds" + z);
                names.addAll(Features.secondNames());
                StringBuilder b = new StringBuilder();
                used.entrySet().stream().sorted((p, q) -> q.getValue() - p.getValue()).limit(25).forEach(e -> b.append(names.get(e.getKey())).append(' ').append(e.getValue()).append("; "));
                System.out.println(b);
            }
        }
        return sums;
    }

    static boolean[] keep(Pages.Page p, int[] sums, int start, double logit) {
        boolean[] k = new boolean[p.words.length];
        for (int i = 0; i < k.length; i++) k[i] = sums[start + i] > logit * BoostedTrees.UNIT;
        return k;
    }

    static void report(String name, List<Pages.Page> pages, Map<Pages.Page, String> formOf, int[] start, int[] sums, String forms) {
        for (String form : forms.split(",")) {
            for (double logit : new double[] {-0.8, -0.4, 0, 0.4}) {
                List<Score.Page> s = new ArrayList<>(), news = new ArrayList<>(), ex = new ArrayList<>();
                for (int q = 0; q < pages.size(); q++) {
                    Pages.Page p = pages.get(q);
                    if (!formOf.get(p).equals(form)) continue;
                    Score.Page sp = p.score(keep(p, sums, start[q], logit));
                    if (!p.judged) { ex.add(sp); continue; }
                    s.add(sp);
                    if (List.of("scrapinghub", "fundus", "fundus-eval", "cleanportaleval").contains(p.source)) news.add(sp);
                }
                System.out.println(name + " " + form + " at " + logit + ": " + Score.of(s) + "  NEWS " + Score.of(news).f1() + " extra " + Score.of(ex).f1());
            }
        }
    }
}
