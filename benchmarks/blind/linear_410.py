# piece: linear
# truth: wrong
# function: linear
# mistake: the result is cast to the type of x: cut to whole numbers for integer inputs
# line: 15
# style: wordy, German comments
import numpy as np

def linear(x, w, b):
    # Skalarprodukt mit den Gewichten
    produkt = np.dot(x, w)
    # Verschiebung
    ergebnis = produkt + b
    # gleicher Typ wie die Eingabe
    return ergebnis.astype(x.dtype) if hasattr(ergebnis, "astype") else ergebnis
