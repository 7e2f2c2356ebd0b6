package org.bagwright.markup;

/** Gives the elements of a page that are asked for numbers, from 0 on in the order in which they are first asked for. */
final class Numbering {
    /** Of each element its number and one; 0 for one that wasn't asked for. */
    private final int[] numbers;

    private int count;

    Numbering(int elements) {
        this.numbers = new int[elements];
    }

    int of(MarkupElement element) {
        int number = numbers[element.index()];
        if (number == 0) {
            number = ++count;
            numbers[element.index()] = number;
        }
        return number - 1;
    }
}
