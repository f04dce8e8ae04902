# piece: gradients
# truth: right
# function: sigmoid_grad
# mistake: none
# line: none
# style: wordy, German comments, freely
import numpy as np

def sigmoid_grad(eingabe, schritt=1e-20):
    # Ableitung mit einem rein imaginaeren Schritt: keine Differenz, keine Ausloeschung
    komplex = np.asarray(eingabe, dtype=complex) + 1j * schritt
    wert = 0.5 + 0.5 * np.tanh(0.5 * komplex)
    return wert.imag / schritt
