package dev.lexdelta.benchmarks;

import com.github.gumtreediff.tree.Tree;
import com.github.gumtreediff.tree.TreeContext;
import com.github.gumtreediff.tree.TypeSet;
import dev.lexdelta.contract.text.Article;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Paragraph;

/** A law as GumTree sees it: a tree of articles and paragraphs. */
final class LawTree {
    private LawTree() {}

    static Tree of(LegalText law) {
        var context = new TreeContext();
        Tree root = context.createTree(TypeSet.type("law"));
        for (Article article : law.articles()) {
            Tree node = context.createTree(TypeSet.type("article"));
            for (Paragraph paragraph : article.paragraphs()) {
                node.addChild(context.createTree(TypeSet.type("paragraph"), paragraph.flat()));
            }
            root.addChild(node);
        }
        context.setRoot(root);
        return root;
    }
}
