"""The people and bodies behind a study: who they are, who led it, who paid, who had no part in it."""
