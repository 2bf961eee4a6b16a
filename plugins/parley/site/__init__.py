"""The last room: from the dossier to pages, pictures and data. Only this package knows Pelican."""
