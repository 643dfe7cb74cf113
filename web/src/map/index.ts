import { MovesMap } from './moves-map';
import { SmallMap } from './small-map';

customElements.define('moves-map', MovesMap);
customElements.define('moves-small-map', SmallMap);
