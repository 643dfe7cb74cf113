-- Who is told when something is found in a file.
create index upload_by_file on services.upload (file);
