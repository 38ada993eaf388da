package org.wallettracker.ingest.file;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.wallettracker.ingest.file.ImportReport.FileResult;

/** Finds the files of a folder, through links too; what can't be read is told and the rest is found all the same. */
final class Folders {
    private Folders() {
    }

    /**
     * {@code path} itself if it is a file, else the files below it in the order of their names, without hidden ones and
     * the truth of a simulated world. What can't be read, and a folder with no file in it, is added to {@code problems}.
     */
    static List<Path> below(Path path, List<FileResult> problems) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        List<Path> files = new ArrayList<>();
        int before = problems.size();
        try {
            Files.walkFileTree(path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes kind) {
                            String name = file.getFileName().toString();
                            if (name.startsWith(".") || name.equals(FileImporter.TRUTH)) {
                                return FileVisitResult.CONTINUE;
                            }
                            if (kind.isRegularFile()) {
                                files.add(file);
                            } else if (kind.isSymbolicLink()) {
                                problem(problems, file, "a link to something that is not there");
                            } else {
                                problem(problems, file, "not a regular file, passed over");
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            problem(problems, file, e instanceof FileSystemLoopException
                                    ? "a link to a folder that it stands in; it is not followed"
                                    : FileImporter.reason(e));
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            problem(problems, path, FileImporter.reason(e));
        }
        if (files.isEmpty() && problems.size() == before) {
            problems.add(new FileResult(path.toString(), 0, 0, "no-files: " + path + ": there are no files in it",
                    List.of()));
        }
        files.sort(Comparator.comparing(Path::toString));
        return files;
    }

    private static void problem(List<FileResult> problems, Path path, String sentence) {
        problems.add(new FileResult(path.toString(), 0, 0, "unreadable: " + path + ": " + sentence, List.of()));
    }
}
