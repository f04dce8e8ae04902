# piece: network
# truth: wrong
# function: network
# mistake: the first unit of each layer and the first input are left out of the next sum
# line: 13
# style: loops over units, Malay names
import numpy as np

def network(masukan, lapisan):
    keadaan = np.asarray(masukan)
    for berat, pincang, fungsi in lapisan:
        jumlah = np.zeros(keadaan.shape[:-1] + (berat.shape[1],)) + pincang
        for k in range(1, keadaan.shape[-1]):
            jumlah = jumlah + keadaan[..., k, None] * berat[k]
        keadaan = fungsi(jumlah)
    return keadaan[..., 0] if keadaan.shape[-1] == 1 else keadaan
