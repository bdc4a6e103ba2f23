"""Send and receive: transfer files, enrolment, receipts."""
