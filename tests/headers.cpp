// Nothing but a place for the header that all tests share (CMakeLists.txt).
