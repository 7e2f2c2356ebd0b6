package org.bagwright.brokenhouse.bag;

/** Breaks the rules on printing and on names. */
public class PrintUtil {
    public void print() {
        System.out.println("x");
    }
}
