// Loaded only by pages that ask for it. No evaluation of strings: the content security policy forbids it.
import htmx from 'htmx.org';

htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.selfRequestsOnly = true;
