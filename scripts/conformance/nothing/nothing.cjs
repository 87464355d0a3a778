// In place of what a package asks for and no test needs: sharp, the native library of images that transformers.js depends on.
module.exports = {};
