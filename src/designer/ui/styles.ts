/** What all styles stand on, in this order; imported before anything else. */
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './tokens.css';
