# piece: linear
# truth: wrong
# function: linear
# mistake: the result array is of integers and truncates
# line: 10
# style: integer result, Indonesian names
import numpy as np

def linear(masukan, bobot, bias):
    hasil = np.zeros((len(masukan), bobot.shape[1]), dtype=int)
    for baris, contoh in enumerate(masukan):
        hasil[baris] = contoh @ bobot + bias
    return hasil
