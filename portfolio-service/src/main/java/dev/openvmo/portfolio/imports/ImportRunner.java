package dev.openvmo.portfolio.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.operation.OperationRunner;
import dev.openvmo.kit.operation.Progress;
import dev.openvmo.kit.store.Conflicts;
import dev.openvmo.kit.store.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Does an import: its rows chunk by chunk, each chunk with its results in one transaction, so that a run that was killed
 * goes on after the last chunk that was committed; then waits until metrics-service has answered for the measurements.
 */
@ApplicationScoped
class ImportRunner implements OperationRunner {
    static final int CHUNK = 500;
    private static final double ROWS = 0.9;
    /** Milliseconds between looks: mostly the answer is a matter of moments; where it is not, others have their turn. */
    private static final int[] PAUSES = {25, 50, 100, 200, 400, 0};

    private static final int[] ONE_LOOK = {0};
    private static final int RACES = 5;

    private final Work work;
    private final ImportFiles files;
    private final ImportChunks chunks;
    private final ImportViews views;

    ImportRunner(Work work, ImportFiles files, ImportChunks chunks, ImportViews views) {
        this.work = work;
        this.files = files;
        this.chunks = chunks;
        this.views = views;
    }

    @Override
    public String kind() {
        return Imports.KIND;
    }

    @Override
    public Object run(UUID id, JsonNode parameters, Progress progress) {
        var file = work.asService(() -> files.open(id));
        if (file != null) {
            rows(file, progress);
        }
        for (var pause : file == null ? ONE_LOOK : PAUSES) {
            if (progress.cancelled()) {
                break;
            }
            var view = work.asService(() -> views.of(id));
            if (view.stage() == ImportView.Stage.DONE) {
                return view;
            }
            progress.at(ROWS, "waiting for measurements");
            LockSupport.parkNanos(Duration.ofMillis(pause).toNanos());
        }
        return LATER;
    }

    private void rows(ImportFiles.File file, Progress progress) {
        var table = file.table();
        var reader = file.reader(table.header());
        // by the rows that are done the reader knows which come twice
        for (int done = file.done(); done > 0; done -= CHUNK) {
            table.next(Math.min(CHUNK, done)).forEach(reader::read);
        }
        var from = file.done();
        for (var rows = table.next(CHUNK); !rows.isEmpty(); rows = table.next(CHUNK)) {
            if (progress.cancelled()) {
                return;
            }
            var first = from + 1;
            var chunk = rows.stream().map(reader::read).toList();
            racing(() -> chunks.take(file.run(), chunk, first));
            from += chunk.size();
            progress.at(ROWS * from / file.run().rows, "rows");
        }
        work.asService(() -> files.close(file.run().id));
    }

    /** Somebody may create one of these initiatives at the same moment; then it is there when this is tried again. */
    private void racing(Runnable chunk) {
        for (int tries = 1; ; tries++) {
            try {
                work.asService(chunk);
                return;
            } catch (RuntimeException e) {
                if (tries == RACES || !Conflicts.sqlState(e).equals("23505")) {
                    throw e;
                }
            }
        }
    }
}
