import { MovesMap } from './moves-map';
import { PlaceEditor } from './place-editor';
import { SmallMap } from './small-map';

customElements.define('moves-map', MovesMap);
customElements.define('moves-small-map', SmallMap);
customElements.define('moves-place-editor', PlaceEditor);
