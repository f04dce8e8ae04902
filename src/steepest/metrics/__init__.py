"""How well predictions fit: scores with scikit-learn's definitions, of classes, labels, numbers."""
