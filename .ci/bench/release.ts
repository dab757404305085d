/** The release and the heat surface; the benches lie beside what they measure. */
import '../../data/make-release.bench.ts';
import '../../data/heat-surface.bench.ts';
