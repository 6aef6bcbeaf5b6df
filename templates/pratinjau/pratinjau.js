// Waits for news of the preview: reloads the page where the reader was, and shows what is wrong above it.
(() => {
  "use strict";
  const terbit = Number(document.currentScript.dataset.terbit);
  const TEMPAT = "lakip-tempat";
  const BINGKAI = 6;
  const TERBUKA = "lakip-panel-terbuka";

  // ── where the reader was ──

  // The last element with an id above the place; what is far away is not laid out, and asking for it would be slow.
  function cariTanda(dekat) {
    let tanda = null;
    for (const unsur of document.querySelectorAll("main [id]")) {
      if (!unsur.checkVisibility({ contentVisibilityAuto: dekat })) continue;
      if (unsur.getBoundingClientRect().top > 80) break;
      tanda = unsur;
    }
    return tanda;
  }

  function simpanTempat() {
    const tanda = cariTanda(true) || cariTanda(false);
    const tempat = { jalur: location.pathname, id: tanda && tanda.id, atas: tanda ? tanda.getBoundingClientRect().top : -scrollY };
    sessionStorage.setItem(TEMPAT, JSON.stringify(tempat));
  }

  function pulihkanTempat() {
    const tempat = JSON.parse(sessionStorage.getItem(TEMPAT) || "null");
    sessionStorage.removeItem(TEMPAT);
    if (!tempat || tempat.jalur !== location.pathname) return;
    history.scrollRestoration = "manual";
    const unsur = tempat.id && document.getElementById(tempat.id);
    // What comes near the window is laid out in the next frames, and may push the place away.
    (function gulir(lagi) {
      scrollTo({ top: unsur ? scrollY + unsur.getBoundingClientRect().top - tempat.atas : -tempat.atas, behavior: "instant" });
      if (lagi) requestAnimationFrame(() => gulir(lagi - 1));
    })(unsur ? BINGKAI : 0);
  }

  // ── the panel ──

  const GAYA = `
    :host { all: initial; color-scheme: light dark; }
    details { position: fixed; inset: auto 0 0 0; z-index: 9; font: 14px/1.45 system-ui, sans-serif; color: CanvasText;
      background: Canvas; border-top: 3px solid #2b7a4b; box-shadow: 0 -2px 12px #0003; }
    details.gagal { border-color: #c62828; }
    summary { padding: .5rem 1rem; cursor: pointer; font-weight: 600; }
    ol { margin: 0; padding: 0 1rem .75rem; max-height: 45vh; overflow: auto; list-style: none; }
    li { padding: .4rem 0; border-top: 1px solid #8884; overflow-wrap: anywhere; }
    code { font: 12.5px ui-monospace, monospace; }
    .kesalahan { color: light-dark(#b71c1c, #ff8a80); font-weight: 600; }
    .peringatan { color: light-dark(#8a5300, #ffcc80); font-weight: 600; }
    .bantuan { display: block; opacity: .8; }
    @media print { details { display: none; } }`;
  const inang = document.createElement("aside");
  inang.setAttribute("aria-label", "Temuan lakip");
  const akar = inang.attachShadow({ mode: "open" });

  function unsur(nama, teks, kelas) {
    const baru = document.createElement(nama);
    baru.textContent = teks;
    if (kelas) baru.className = kelas;
    return baru;
  }

  function butir(catatan) {
    const li = unsur("li", "");
    li.append(unsur("span", catatan.berat, catatan.berat), ` ${catatan.kode} `, unsur("code", catatan.tempat), ` ${catatan.pesan}`);
    if (catatan.bantuan) li.append(unsur("span", catatan.bantuan, "bantuan"));
    return li;
  }

  function tampilkan(kabar) {
    const panel = unsur("details", "", kabar.gagal ? "gagal" : "");
    panel.open = kabar.gagal || sessionStorage.getItem(TERBUKA) === "ya";
    panel.addEventListener("toggle", () => { if (!kabar.gagal) sessionStorage.setItem(TERBUKA, panel.open ? "ya" : "tidak"); });
    const judul = kabar.gagal ? (terbit ? "Tidak dapat disusun; yang tampak ialah laporan terakhir. " : "Belum dapat disusun. ") : "";
    const daftar = document.createElement("ol");
    daftar.append(...kabar.catatan.map(butir));
    panel.append(unsur("summary", judul + kabar.ringkasan), daftar);
    panel.setAttribute("role", "status");
    akar.replaceChildren(unsur("style", GAYA), panel);
  }

  // ── news ──

  pulihkanTempat();
  document.body.append(inang);
  const siaran = new EventSource("/.lakip/peristiwa");
  siaran.onmessage = (pesan) => {
    const kabar = JSON.parse(pesan.data);
    if (kabar.terbit !== terbit) {
      simpanTempat();
      siaran.close();
      location.reload();
    } else if (kabar.ringkasan) {
      tampilkan(kabar);
    }
  };
})();
